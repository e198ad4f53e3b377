/**
 * Do the pages that list cost the same with 100,000 articles as with 1,000? The reads of the front page, the front of a
 * section (arranged, and its list further on), a topic, an author and their feeds. One store of each size is asked in turn, so
 * that a busy machine slows both; printed are the medians and their ratio.
 * Run: node tests/bench/fronts.ts [how many, 100000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { sql } from "drizzle-orm";
import type { Store } from "#db/dialect/store.ts";
import { fronts, frontVersions } from "#db/schema/fronts.ts";
import { site } from "#db/schema/site.ts";
import { topics } from "#db/schema/topics.ts";
import { publishedFeed } from "#lib/articles/published-feed.ts";
import { type ListOf, publishedList, type Turn } from "#lib/articles/published-lists.ts";
import { publishedFrontPage, publishedSectionFront } from "#lib/front/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { publishedTopicPage } from "#lib/topics/published-page.ts";
import { compare, fewAndMany, median } from "#tests/support/few-and-many.ts";
import { pinned, top } from "#tests/support/fronts.ts";
import { NOW } from "#tests/support/make.ts";
import { authorId, sectionId } from "#tests/support/many-articles.ts";
import { manyTexts } from "#tests/support/many-texts.ts";

const LARGE = Number(process.argv[2] ?? 100_000);
const TOPIC = "topic00000000000";
const SECTION: ListOf = { type: "section", id: sectionId(1) };
const AUTHOR: ListOf = { type: "author", id: authorId(1) };

const NAMED = { name: "The Lantern", tagline: "" };
const REFERENCE = "INSERT INTO content_references (article_id, scope, role, target_type, target_id, position, sort_at)";
/** As manyTexts deals them out: twenty authors in turn, by the number that ends an article's id. */
const BYLINES = `${REFERENCE} SELECT id, 'live', 'byline', 'author',
  'author' || '00000000' || substr(CAST(100 + CAST(substr(id, 8) AS integer) % 20 AS text), 2), 0, published_at
  FROM articles RETURNING 1`;
const ON_TOPIC = `${REFERENCE} SELECT id, 'live', 'topic', 'topic', '${TOPIC}', 0, published_at
  FROM articles WHERE CAST(substr(id, 8) AS integer) % 3 = 0 RETURNING 1`;

const { stores, end } = await fewAndMany([1_000, LARGE], fill);
const ratios = [
  await compare("the front page", stores, async () => publishedFrontPage(await publishedSections(), NOW)),
  await compare("the front of a section", stores, sectionFront),
  await compare("a topic", stores, topicPage),
  await compare("an author", stores, () => listOf(AUTHOR)),
  await compare("the feed of the site", stores, () => feedOf(null)),
  await compare("the feed of a section", stores, () => feedOf(SECTION)),
  await compare("the feed of a topic", stores, () => feedOf({ type: "topic", id: TOPIC })),
  await compare("the feed of an author", stores, () => feedOf(AUTHOR)),
];
console.log(`median × ${median(ratios).toFixed(2)}, the largest × ${Math.max(...ratios).toFixed(2)}`);
await end();

async function listOf(of: ListOf, turn: Turn = {}) {
  return publishedList(of, turn, await publishedSections());
}

async function sectionFront() {
  const sections = await publishedSections();
  const here = sections.find(({ id }) => id === SECTION.id);
  if (here) await publishedSectionFront(here, await publishedList(SECTION, {}, sections), sections, NOW);
}

async function topicPage() {
  await listOf({ type: "topic", id: TOPIC });
  await publishedTopicPage(TOPIC, "en", await publishedSections());
}

async function feedOf(of: ListOf | null) {
  return publishedFeed(await publishedSite(), await publishedSections(), of);
}

/** The texts, each with its author and every third with the topic; and a section whose front somebody arranged. */
async function fill(store: Store, count: number): Promise<void> {
  await manyTexts(store, count);
  const arranged = { place: SECTION.id, arrangement: top(pinned(`article${String(1).padStart(9, "0")}`)) };
  await store.transaction(async (tx) => {
    await tx.insert(site).values({ id: 1, ...NAMED, language: "en", timeZone: "UTC", sample: false, setUpAt: NOW });
    await tx.insert(topics).values({ id: TOPIC, name: "Treasury", slug: "treasury", description: "", createdAt: NOW });
    const front = { place: SECTION.id, sectionId: SECTION.id, liveVersionId: "version000000000" };
    await tx.insert(fronts).values({ ...front, draft: arranged.arrangement, draftVersion: 1, savedAt: NOW });
    const version = { id: front.liveVersionId, number: 1, createdAt: NOW, publishedAt: NOW };
    await tx.insert(frontVersions).values({ ...version, ...arranged });
    for (const statement of [BYLINES, ON_TOPIC]) await store.rows(tx, sql.raw(statement));
  });
}
