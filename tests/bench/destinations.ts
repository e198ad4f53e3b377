/**
 * Do the archive and the related stories cost the same with 100,000 articles as with 1,000? One store of each size is filled
 * and asked in turn, so that a busy machine slows both; printed are the medians and their ratio.
 * Run: node tests/bench/destinations.ts [how many, 100000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { publishedArchive, publishedMonth } from "#lib/articles/published-archive.ts";
import { publishedSimilar } from "#lib/search/published-similar.ts";
import { compare, fewAndMany, median } from "#tests/support/few-and-many.ts";
import { NOW } from "#tests/support/make.ts";
import { manyTexts } from "#tests/support/many-texts.ts";

const LARGE = Number(process.argv[2] ?? 100_000);
const MONTH = NOW.toISOString().slice(0, 7);
const STANDFIRST = "What they bring to the table.";
const alike = (title: string, standfirst = "") => publishedSimilar({ title, standfirst, language: "en" }, 12);

const { stores, end } = await fewAndMany([1_000, LARGE], manyTexts);
const ratios = [
  await compare("the archive with its counts", stores, () => publishedArchive("UTC")),
  await compare("a month", stores, () => publishedMonth(MONTH, "UTC", {}, [])),
  await compare("alike: words of most headlines", stores, () => alike("Ministers weigh treasury", STANDFIRST)),
  await compare("alike: words that never meet", stores, () => alike("Ministers evenly rarity", "Zebra quagga table")),
  await compare("alike: words of none", stores, () => alike("Zebra quagga okapi")),
];
// The first counts what there is, once after a publication.
console.log(`median of the others × ${median(ratios.slice(1)).toFixed(2)}`);
await end();
