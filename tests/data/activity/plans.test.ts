import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { rows, store } from "#db/client.ts";
import { engine } from "#db/dialect/engine.ts";
import { events } from "#db/schema/events.ts";
import { waysTo } from "#lib/activity/read.ts";
import { wish } from "#tests/support/activity.ts";
import { later, MINUTE } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

// Enough for PostgreSQL to take an index where there is one.
beforeAll(async () => {
  const row = (at: number) => ({
    ...{ at: later(-at * MINUTE), name: at % 7 ? "article.save" : "article.publish", actorType: "person" as const },
    ...{ actorId: `p${at % 20}`, targetType: "article", targetId: `a${at % 150}`, tags: [], before: { at } },
    ...(at % 50 ? { via: "desk" } : { via: "api", tokenId: `${at % 4}`.padStart(16, "t") }),
  });
  for (let from = 0; from < 6_000; from += 500)
    await store().transaction((tx) => tx.insert(events).values(Array.from({ length: 500 }, (_, at) => row(from + at))));
  if (engine === "postgres") await store().transaction((tx) => store().rows(tx, sql.raw("ANALYZE events")));
});

const AFTER = `${later(-9 * MINUTE)
  .getTime()
  .toString(36)}.42`;
const DAYS = { from: "2030-01-12", to: "2030-01-13" };
test.each([
  {},
  { after: AFTER },
  { by: "p3" },
  { by: "p3", after: AFTER },
  { act: "article.publish" },
  { act: "articles" },
  { act: "article.publish", by: "p3" },
  { on: "article:a7" },
  { on: "article:a7", by: "p3" },
  { via: "api" },
  { via: "api", by: "p3" },
  { via: "api", act: "article.publish" },
  { via: "desk" },
  { with: "t".repeat(15) + 2 },
  { with: "t".repeat(15) + 2, by: "p3", act: "article.publish" },
  DAYS,
  { ...DAYS, by: "p3" },
  { ...DAYS, act: "article.publish" },
] as Record<string, string>[])(
  "a list narrowed by %j is read along an index, not through the whole record",
  async (said) => {
    for (const way of waysTo([sql`1 = 1`], wish(said), "UTC", 51)) {
      const plan = await planOf(way.getSQL());
      if (engine === "postgres") expect(plan).not.toMatch(/Seq Scan on events/);
      else {
        expect(plan).not.toMatch(/SCAN events(?! USING)/);
        expect(plan).not.toContain("TEMP B-TREE");
      }
    }
  },
);

async function planOf(query: ReturnType<typeof sql>): Promise<string> {
  const explain = engine === "postgres" ? sql`EXPLAIN ${query}` : sql`EXPLAIN QUERY PLAN ${query}`;
  const lines = await rows<Record<string, string>>(explain);
  return lines.map((line) => line.detail ?? line["QUERY PLAN"]).join("\n");
}
