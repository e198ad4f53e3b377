import { and, asc, eq, gt, gte, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { viewArticleHosts, viewArticles, viewBots, viewHosts, viewPeriods } from "#db/schema/readership.ts";
import { heartbeats } from "#db/schema/schedules.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { mondayOf } from "../days.ts";
import { ARTICLE_HOSTS_DAYS, ARTICLES_A_TURN, DAYS_APART, SITE_HOSTS_DAYS, WEEKS_APART_DAYS } from "../limits.ts";
import { EVER, firstDayOf, PERIOD_NAMES, PERIODS } from "../periods.ts";
import { addViews, type Places, placesOf } from "../rows.ts";
import { RollInput } from "../schema.ts";

/** Written when a day has been moved on to. */
export const ROLLED = "readership.roll";

/**
 * One turn of moving on to a new day, article after article, for as long as there is `after`: old days become weeks, what is
 * too old goes, and the sums over periods are made anew from the days, which also mends whatever they may have lost.
 */
export const rollViews = defineCommand({
  name: "readership.roll",
  input: RollInput,
  load: async (tx, { after }) => {
    const rows = await tx
      .select({ id: viewPeriods.articleId })
      .from(viewPeriods)
      .where(and(eq(viewPeriods.days, EVER), after ? gt(viewPeriods.articleId, after) : undefined))
      .orderBy(asc(viewPeriods.articleId))
      .limit(ARTICLES_A_TURN);
    return rows.map(({ id }) => id);
  },
  can: isSystem,
  async run({ tx, input: { today }, target: ids, context: { now } }) {
    if (ids.length > 0) {
      await foldWeeks(tx, ids, mondayOf(today - DAYS_APART));
      await forget(tx, ids, today);
      await sumAnew(tx, ids, today, await placesOf(tx, ids));
    }
    if (ids.length === ARTICLES_A_TURN) return { after: ids.at(-1) as string };
    const tooOld = today - SITE_HOSTS_DAYS;
    await tx.delete(viewHosts).where(lt(viewHosts.day, tooOld));
    await tx.delete(viewBots).where(lt(viewBots.day, tooOld));
    const beat = { name: ROLLED, at: now };
    await tx
      .insert(heartbeats)
      .values(beat)
      .onConflictDoUpdate({ target: heartbeats.name, set: { at: now } });
    return { after: null };
  },
  event: () => null,
  tags: () => [],
});

/** Days before `from`, which is a Monday, become the Mondays of their weeks. */
async function foldWeeks(tx: Transaction, ids: string[], from: number): Promise<void> {
  const { articleId, day } = viewArticles;
  // Thursday was day 0, so Mondays leave 4 when divided by 7.
  const old = and(inArray(articleId, ids), lt(day, from), ne(sql`${day} % 7`, 4)) as SQL;
  const days = await tx.delete(viewArticles).where(old).returning();
  const weeks = new Map<string, { articleId: string; day: number; views: number }>();
  for (const row of days) {
    const monday = mondayOf(row.day);
    const week = weeks.get(`${row.articleId} ${monday}`) ?? { articleId: row.articleId, day: monday, views: 0 };
    week.views += row.views;
    weeks.set(`${row.articleId} ${monday}`, week);
  }
  await addViews(tx, viewArticles, ["articleId", "day"], [...weeks.values()]);
}

async function forget(tx: Transaction, ids: string[], today: number): Promise<void> {
  const { articleId, day } = viewArticleHosts;
  await tx.delete(viewArticleHosts).where(and(inArray(articleId, ids), lt(day, today - ARTICLE_HOSTS_DAYS + 1)));
  const weeks = lt(viewArticles.day, today - WEEKS_APART_DAYS);
  await tx.delete(viewArticles).where(and(inArray(viewArticles.articleId, ids), weeks));
}

async function sumAnew(tx: Transaction, ids: string[], today: number, places: Places): Promise<void> {
  const { articleId, day, views } = viewArticles;
  const since = (first: number) => sql<number>`sum(case when ${day} >= ${first} then ${views} else 0 end)`;
  const sums = Object.fromEntries(PERIOD_NAMES.map((name) => [name, since(firstDayOf(name, today))]));
  const rows = await tx
    .select({ id: articleId, ...sums })
    .from(viewArticles)
    .where(and(inArray(articleId, ids), gte(day, firstDayOf("year", today))))
    .groupBy(articleId);
  await tx.delete(viewPeriods).where(and(inArray(viewPeriods.articleId, ids), ne(viewPeriods.days, EVER)));
  const anew = rows.flatMap((row) =>
    PERIOD_NAMES.map((name) => ({
      articleId: row.id,
      days: PERIODS[name].length,
      sectionId: places.get(row.id) ?? null,
      // PostgreSQL writes sums as text.
      views: Number((row as Record<string, unknown>)[name]),
    })).filter(({ views }) => views > 0),
  );
  await addViews(tx, viewPeriods, ["articleId", "days"], anew);
}
