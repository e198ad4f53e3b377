/**
 * Is a reader's search as quick with 100,000 texts as with 1,000? One store of each size is filled and asked in turn, so that a
 * busy machine slows both; printed are the medians and their ratio, of what the index is asked and of all that a page reads.
 * Run: node tests/bench/search.ts [how many, 100000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { hitsOf } from "#db/dialect/published-index.ts";
import { tiersOf } from "#lib/search/asked.ts";
import { publishedSearch } from "#lib/search/published.ts";
import { namesOf } from "#lib/search/published-names.ts";
import { questionOf } from "#lib/search/query.ts";
import { type SearchWish, wishOf } from "#lib/search/wish.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { compare, fewAndMany, median } from "#tests/support/few-and-many.ts";
import { manyTexts } from "#tests/support/many-texts.ts";

const SMALL = 1_000;
const LARGE = Number(process.argv[2] ?? 100_000);

const SEARCHES: [says: string, wish: Partial<SearchWish>][] = [
  ["a word of every text", { q: "delegation" }],
  ["the same, newest first", { q: "delegation", sort: "newest" }],
  ["a word of two in three titles", { q: "ministers" }],
  ["a word of one text in ten", { q: "tenth" }],
  ["a word of one text in a hundred", { q: "rarity" }],
  ["two words of every text", { q: "delegation lake" }],
  ["six words", { q: "ministers weigh treasury delegation lake table" }],
  ["two words that never meet", { q: "tenth evenly", exact: true }],
  ["a phrase of every text", { q: '"met at the lake"' }],
  ["common, without common", { q: "delegation -tenth" }],
  ["common, in a section", { q: "delegation", section: "s-1" }],
  ["common, of a kind, by an author", { q: "delegation", kind: "opinion", author: "a-4" }],
  ["common, in ten days", { q: "delegation", from: "2029-12-10", to: "2029-12-19" }],
  ["the name of an author", { q: "Author 7" }],
  ["words of none", { q: "zebra quagga", exact: true }],
  ["a slip", { q: "delegatoin" }],
];

const { stores, end } = await fewAndMany([SMALL, LARGE], manyTexts);
for (const [what, read] of [
  ["What the index is asked for a page of results", hits],
  ["All that a page of results reads", page],
] as const) {
  console.log(`\n${what}`);
  const ratios: number[] = [];
  for (const [says, wish] of SEARCHES) ratios.push(await compare(says, stores, () => read(wish)));
  console.log(`median × ${median(ratios).toFixed(2)}`);
}
await end();

async function hits(wish: Partial<SearchWish>): Promise<unknown> {
  const question = questionOf(wish.q ?? "");
  const names = await namesOf(question.wanted, []);
  return hitsOf(tiersOf(question, names.labels, [], wish.sort ?? "relevance"), { limit: 11 });
}

async function page(wish: Partial<SearchWish>): Promise<unknown> {
  return publishedSearch({ ...wishOf({}), ...wish }, { sections: await publishedSections(), timeZone: "UTC" });
}
