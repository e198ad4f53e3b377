import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { rows, store } from "#db/client.ts";
import { engine } from "#db/dialect/engine.ts";
import { articles } from "#db/schema/articles.ts";
import { schedules } from "#db/schema/schedules.ts";
import { placesBetween } from "#lib/calendar/places.ts";
import { DAY, later, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

// Enough for PostgreSQL to take an index where there is one.
beforeAll(async () => {
  const some = (at: number, each: number) => (at % each === 0 ? later((at - 3_000) * DAY) : null);
  const row = (at: number) => ({
    ...{ id: String(at).padStart(16, "0"), state: "live-with-changes" as const, title: `Story ${at}` },
    ...{ createdAt: NOW, changedAt: NOW, publishedAt: some(at, 1), republishedAt: some(at, 3) },
    ...{ plannedAt: some(at, 5), dueAt: some(at, 7), embargoUntil: some(at, 11) },
  });
  const waits = (at: number) => ({
    ...{ id: `s${String(at).padStart(15, "0")}`, articleId: String(at).padStart(16, "0"), act: "unpublish" as const },
    ...{ at: later(at * DAY), despite: [], zone: "UTC", state: "waiting" as const, createdAt: NOW },
  });
  for (let from = 0; from < 6_000; from += 500)
    await store().transaction(async (tx) => {
      const ats = Array.from({ length: 500 }, (_, at) => from + at);
      await tx.insert(articles).values(ats.map(row));
      await tx.insert(schedules).values(ats.map(waits));
    });
  if (engine === "postgres") await store().transaction((tx) => store().rows(tx, sql.raw("ANALYZE")));
});

test("six weeks are read along an index, kind by kind, not through all articles", async () => {
  const { marked, scheduled } = placesBetween(NOW, later(42 * DAY), sql`1 = 1`);
  for (const [kind, query] of [...Object.entries(marked), ["scheduled", scheduled] as const]) {
    const plan = await planOf(query.getSQL());
    // The articles of what waits may be joined in any way that is cheap.
    const walked = kind === "scheduled" ? "schedules" : "articles";
    if (engine === "postgres") expect(plan, kind).not.toContain(`Seq Scan on ${walked}`);
    else expect(plan, kind).not.toMatch(/SCAN (?:articles|schedules)(?! USING)|TEMP B-TREE/);
  }
});

async function planOf(query: ReturnType<typeof sql>): Promise<string> {
  const explain = engine === "postgres" ? sql`EXPLAIN ${query}` : sql`EXPLAIN QUERY PLAN ${query}`;
  const lines = await rows<Record<string, string>>(explain);
  return lines.map((line) => line.detail ?? line["QUERY PLAN"]).join("\n");
}
