import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { viewArticleHosts, viewArticles, viewBots, viewHosts, viewPeriods } from "#db/schema/readership.ts";
import { changeSection } from "#lib/articles/commands/change-section.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { countViews } from "#lib/readership/commands/count.ts";
import { rollViews } from "#lib/readership/commands/roll.ts";
import { mondayOf } from "#lib/readership/days.ts";
import { rollOn } from "#lib/readership/job.ts";
import { ARTICLES_A_TURN, DAYS_APART } from "#lib/readership/limits.ts";
import { firstDayOf } from "#lib/readership/periods.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor, aSection, DAY, later, NOW, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { seen, TODAY } from "#tests/support/views.ts";

freshStore("test");
beforeEach(() => aSite({ timeZone: "UTC" }));

async function periodsOf(id: string): Promise<Record<number, number>> {
  const rows = await db().select().from(viewPeriods).where(eq(viewPeriods.articleId, id));
  return Object.fromEntries(rows.map(({ days, views }) => [days, views]));
}

test("as days pass a view leaves the week, then the month, then the year, and is never forgotten", async () => {
  const { id } = await aLiveArticle((await anEditor()).context);
  await seen(id, 5);
  const after = async (days: number) => {
    await rollViews({ today: TODAY + days, after: null }, system());
    return periodsOf(id);
  };
  expect(await after(6)).toEqual({ 7: 5, 30: 5, 90: 5, 364: 5, 0: 5 });
  expect(await after(7)).toEqual({ 30: 5, 90: 5, 364: 5, 0: 5 });
  expect(await after(30)).toEqual({ 90: 5, 364: 5, 0: 5 });
  expect(await after(90)).toEqual({ 364: 5, 0: 5 });
  expect(await after(400)).toEqual({ 0: 5 });
});

test("days long ago become weeks, and no view is lost by it", async () => {
  const { id } = await aLiveArticle((await anEditor()).context);
  const edge = mondayOf(TODAY - DAYS_APART);
  for (const day of [edge - 8, edge - 7, edge - 6, edge - 1, edge, edge + 1]) await seen(id, 1, day);
  await rollViews({ today: TODAY, after: null }, system());
  await rollViews({ today: TODAY, after: null }, system());
  const rows = await db().select().from(viewArticles).orderBy(viewArticles.day);
  expect(rows.map(({ day, views }) => [day, views])).toEqual([
    [edge - 14, 1],
    [edge - 7, 3],
    [edge, 1],
    [edge + 1, 1],
  ]);
  expect(await periodsOf(id)).toEqual({ 364: 6, 0: 6 });
});

test("a year holds the same views before and after its days became weeks", async () => {
  const { id } = await aLiveArticle((await anEditor()).context);
  const first = firstDayOf("year", TODAY);
  await seen(id, 1, first - 1);
  await seen(id, 2, first);
  await seen(id, 4, first + 3);
  await rollViews({ today: TODAY, after: null }, system());
  expect((await periodsOf(id))[364]).toBe(6);
});

test("where readers came from is forgotten after its time: of an article sooner than of the site", async () => {
  const { id } = await aLiveArticle((await anEditor()).context);
  for (const ago of [0, 89, 90, 400, 401]) await seen(id, 1, TODAY - ago, "search.example");
  const bots: [string, number][] = [["Google", 1]];
  await countViews({ day: TODAY - 401, articles: 0, others: 0, bots, hosts: [], each: [] }, system());
  await rollViews({ today: TODAY, after: null }, system());
  const days = (rows: { day: number }[]) => rows.map(({ day }) => TODAY - day).sort((a, b) => a - b);
  expect(days(await db().select().from(viewArticleHosts))).toEqual([0, 89]);
  expect(days(await db().select().from(viewHosts))).toEqual([0, 89, 90, 400]);
  expect(await db().$count(viewBots)).toBe(0);
});

test("an article that moved counts in its new section from the next day on", async () => {
  const { context } = await anEditor();
  const [from, to] = [await aSection(), await aSection()];
  const made = await aLiveArticle(context, { sectionId: from.id });
  await seen(made.id, 5);
  await changeSection({ id: made.id, sectionId: to.id }, context);
  await publishArticle({ id: made.id, version: made.version + 1 }, context);
  await rollViews({ today: TODAY + 1, after: null }, system());
  const week = and(eq(viewPeriods.articleId, made.id), eq(viewPeriods.days, 7));
  expect((await db().select().from(viewPeriods).where(week))[0]?.sectionId).toBe(to.id);
});

test("it is done once a day, in as many turns as it takes", async () => {
  const { context } = await anEditor();
  const sectionId = (await aSection()).id;
  const ids: string[] = [];
  for (let n = 0; n < ARTICLES_A_TURN + 3; n++) ids.push((await aDraft(context, { sectionId, slug: `s${n}` })).id);
  for (const id of ids) await seen(id, 1);
  expect(await rollOn(later(8 * DAY))).toBe(true);
  expect(await db().select().from(viewPeriods).where(eq(viewPeriods.days, 7))).toEqual([]);
  expect(await db().select().from(viewPeriods).where(eq(viewPeriods.days, 30))).toHaveLength(ids.length);
  expect(await rollOn(later(8 * DAY + 1_000))).toBe(false);
  expect(await rollOn(later(9 * DAY))).toBe(true);
});

test("only the server moves on, and nonsense is refused", async () => {
  await expect(rollViews({ today: TODAY, after: null }, (await anEditor()).context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(rollViews({ today: -1, after: null }, system("test", NOW))).rejects.toMatchObject({ name: "ZodError" });
});
