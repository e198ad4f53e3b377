/**
 * Is the record as quick to read with 1,000,000 events as with 10,000? One store of each size is filled and asked in turn, so
 * that a busy machine slows both; printed are the medians and their ratio.
 * Run: node tests/bench/activity.ts [how many, 1000000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { type SQL, sql } from "drizzle-orm";
import { engine } from "#db/dialect/engine.ts";
import type { Store } from "#db/dialect/store.ts";
import { people } from "#db/schema/people.ts";
import { deskActivity } from "#lib/activity/desk.ts";
import { ActivityInput, type ActivityWish } from "#lib/activity/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { compare, fewAndMany, median, pagesOn } from "#tests/support/few-and-many.ts";

const SMALL = 10_000;
const ADMIN: Viewer = { type: "person", id: "person0000000000", name: "Bench", role: "admin", sections: "all" };
const NOW = new Date("2030-01-15T12:00:00.000Z");
const SECOND = 1_000;
// The same share of rows in both, unless it says "of few".
const CASES: [says: string, wish: Record<string, string>, deep?: "deep"][] = [
  ["everything", {}],
  ["everything, 20 pages on", {}, "deep"],
  ["by somebody", { by: "person0000000003" }],
  ["by somebody, 20 pages on", { by: "person0000000003" }, "deep"],
  ["published", { act: "article.publish" }],
  ["changed a role, of few", { act: "person.change-role" }],
  ["everything about articles", { act: "articles" }],
  ["everything about people", { act: "people" }],
  ["published by somebody", { act: "article.publish", by: "person0000000003" }],
  ["added a picture by somebody: none", { act: "media.upload", by: "person0000000001" }],
  ["about people, by somebody: none", { act: "people", by: "person0000000002" }],
  ["on an article", { on: "article:article000000007" }],
  ["on an article, by somebody", { on: "article:article000000007", by: "person0000000007" }],
  ["on an article, published", { on: "article:article000000007", act: "article.publish" }],
  ["on an article that is none", { on: "article:nothing" }],
  ["over the API", { via: "api" }],
  ["in the desk", { via: "desk" }],
  ["published, over the API", { act: "article.publish", via: "api" }],
  ["by somebody, over the API: none", { by: "person0000000003", via: "api" }],
  ["three months, long ago", { from: "2029-09-01", to: "2029-11-30" }],
  ["three months, by somebody", { from: "2029-09-01", to: "2029-11-30", by: "person0000000003" }],
  ["three months, about people", { from: "2029-09-01", to: "2029-11-30", act: "people" }],
  ["days when nothing was", { from: "2040-01-01", to: "2040-12-31" }],
];

const many = Number(process.argv[2] ?? 1_000_000);
const { stores, end } = await fewAndMany([SMALL, many], fill);
const ratios: number[] = [];
for (const [says, asked, deep] of CASES) {
  const wish = ActivityInput.parse(asked);
  const wishes: ActivityWish[] = [];
  for (const store of stores) wishes.push(await pagesOn(deep ? 20 : 0, store, wish, (at) => deskActivity(ADMIN, at)));
  ratios.push(await compare(says, stores, (at) => deskActivity(ADMIN, wishes[at] as ActivityWish)));
}
console.log(`median of the ratios × ${median(ratios).toFixed(2)}, highest × ${Math.max(...ratios).toFixed(2)}`);
await end();
process.exit(0);

async function fill(store: Store, count: number): Promise<void> {
  const ids = Array.from({ length: 20 }, (_, at) => `person${String(at).padStart(10, "0")}`);
  const person = { role: "author" as const, status: "active" as const, createdAt: NOW };
  await store.transaction((tx) =>
    tx
      .insert(people)
      .values(ids.map((id) => ({ ...person, id, name: `Person ${id}`, email: `${id}@newsroom.example` }))),
  );
  for (let from = 0; from < count; from += 100_000)
    await store.transaction((tx) => store.rows(tx, rowsFrom(from, Math.min(from + 100_000, count), count)));
}

/** Mostly saves, as in a newsroom; every two hundredth is of one article. The last is of NOW, one every ten seconds of its time. */
function rowsFrom(from: number, to: number, count: number): SQL {
  const onPg = engine === "postgres";
  const numbers = onPg
    ? `generate_series(${from}, ${to - 1}) AS numbers(n)`
    : `(WITH RECURSIVE counted(n) AS (VALUES(${from}) UNION ALL SELECT n + 1 FROM counted WHERE n < ${to - 1}) SELECT n FROM counted)`;
  // Half a year in both, so that a month holds the same share.
  const step = Math.floor((180 * 24 * 3_600 * SECOND) / count);
  const ago = `${onPg ? `(${count} - n)::bigint` : `(${count} - n)`} * ${step}`;
  const at = onPg ? `to_timestamp((${NOW.getTime()} - ${ago}) / 1000.0)` : `${NOW.getTime()} - ${ago}`;
  const articles = Math.max(1, Math.floor(count / 200));
  const padded = (value: string, width: number) =>
    onPg ? `lpad((${value})::text, ${width}, '0')` : `printf('%0${width}d', ${value})`;
  return sql.raw(`INSERT INTO events (at, name, actor_type, actor_id, target_type, target_id, before, after, tags, via, address, user_agent)
    SELECT ${at},
      CASE WHEN n % 5000 = 17 THEN 'person.change-role' WHEN n % 100 < 5 THEN 'article.publish' WHEN n % 100 < 8 THEN 'session.open'
        WHEN n % 20 = 10 THEN 'media.upload' ELSE 'article.save' END,
      CASE WHEN n % 100 BETWEEN 5 AND 7 THEN 'anyone' ELSE 'person' END,
      CASE WHEN n % 100 BETWEEN 5 AND 7 THEN NULL ELSE 'person' || ${padded("n % 20", 10)} END,
      'article', 'article' || ${padded(`n % ${articles}`, 9)}, '{"version":4,"hash":"0123456789abcdef"}', '{"version":5}', '[]',
      CASE WHEN n % 200 = 14 THEN 'http' WHEN n % 100 BETWEEN 5 AND 7 THEN 'door' ELSE 'desk' END, NULL, NULL
    FROM ${numbers} RETURNING id`);
}
