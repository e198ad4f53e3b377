import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import {
  viewArticleHosts,
  viewArticles,
  viewBots,
  viewDays,
  viewPeriods,
  viewSections,
} from "#db/schema/readership.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { countViews } from "#lib/readership/commands/count.ts";
import { createCounter } from "#lib/readership/counter.ts";
import { keepCounting, writeViews } from "#lib/readership/job.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor, aSection, NOW, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { aBatch, seen, TODAY } from "#tests/support/views.ts";

freshStore("test");

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function aReadArticle() {
  const europe = await aSection({ name: "Europe" });
  const { id } = await aLiveArticle((await anEditor()).context, { sectionId: europe.id });
  return { id, europe };
}

test("what several nodes have seen adds up: for the day, the section, the article, its referrers and its periods", async () => {
  const { id, europe } = await aReadArticle();
  await Promise.all([seen(id, 3), seen(id, 4, TODAY, "search.example"), seen(id, 5), seen(id, 6)]);
  expect(await db().select().from(viewDays)).toEqual([{ day: TODAY, articles: 18, others: 0 }]);
  expect(await db().select().from(viewSections)).toEqual([{ sectionId: europe.id, day: TODAY, views: 18 }]);
  expect(await db().select().from(viewArticles)).toEqual([{ articleId: id, day: TODAY, views: 18 }]);
  const hosts = await db().select().from(viewArticleHosts).orderBy(viewArticleHosts.host);
  expect(hosts.map(({ host, views }) => [host, views])).toEqual([
    ["/not-told", 14],
    ["search.example", 4],
  ]);
  const periods = await db().select().from(viewPeriods).orderBy(viewPeriods.days);
  expect(periods.map(({ days, views, sectionId }) => [days, views, sectionId])).toEqual(
    [0, 7, 30, 90, 364].map((days) => [days, 18, europe.id]),
  );
});

test("counting is in no record, which it would bury", async () => {
  const { id } = await aReadArticle();
  const before = await db().$count(events);
  await seen(id, 3);
  expect(await db().$count(events)).toBe(before);
});

test("only the server counts", async () => {
  const { id } = await aReadArticle();
  await expect(countViews(aBatch(id, 3), (await anEditor()).context)).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  { articles: -1 },
  { day: 1.5 },
  { bots: [["Nobody’s", 1]] },
  { each: [{ id: "a'; DROP", views: 1, hosts: [] }] },
])("numbers that are none are refused: %o", async (wrong) => {
  const batch = { day: TODAY, articles: 0, others: 1, bots: [], hosts: [], each: [], ...wrong };
  await expect(countViews(batch as never, system())).rejects.toMatchObject({ name: "ZodError" });
});

test("an article that was deleted while it was read stops nothing", async () => {
  const { id } = await aReadArticle();
  await countViews(
    { ...aBatch(id, 2), each: [...aBatch(id, 2).each, ...aBatch("gone000000000000", 1).each] },
    system(),
  );
  expect(await db().select().from(viewArticles)).toHaveLength(1);
});

test("the numbers of an article go with it", async () => {
  const { context } = await anEditor();
  const { id } = await aDraft(context);
  await seen(id, 3);
  await trashArticle({ id }, context);
  await store().transaction((tx) => tx.delete(articles).where(eq(articles.id, id)));
  expect([
    await db().$count(viewArticles),
    await db().$count(viewArticleHosts),
    await db().$count(viewPeriods),
  ]).toEqual([0, 0, 0]);
});

test("a writing that fails loses nothing, and what was written already is not counted twice", async () => {
  const { id } = await aReadArticle();
  const counter = createCounter("news.example", () => NOW.getTime());
  const view = (mark: string) => counter.seen(mark, { method: "GET", headers: { "user-agent": BROWSER } } as never);
  for (let n = 0; n < 700; n++) view(`article:read${n}`);
  view(`article:${id}`);
  view("page");
  const write = store().transaction;
  let calls = 0;
  const outage = vi.spyOn(store(), "transaction").mockImplementation((work) => {
    calls += 1;
    // The second of two batches meets the outage.
    return calls === 2 ? Promise.reject(new Error("the database is away")) : write(work);
  });
  await expect(writeViews(counter, NOW)).rejects.toThrow("the database is away");
  outage.mockRestore();
  await writeViews(counter, NOW);
  await writeViews(counter, NOW);
  expect(await db().select().from(viewDays)).toEqual([{ day: TODAY, articles: 701, others: 1 }]);
  expect(await db().select().from(viewArticles)).toEqual([{ articleId: id, day: TODAY, views: 1 }]);
});

test("days are those of the newsroom, as soon as it says where it is", async () => {
  await aSite({ timeZone: "Pacific/Kiritimati" });
  const counter = createCounter("news.example", () => NOW.getTime());
  await keepCounting(counter, NOW);
  counter.seen("page", { method: "GET", headers: { "user-agent": BROWSER } } as never);
  counter.seen("page", { method: "GET", headers: { "user-agent": "curl/8.5.0" } } as never);
  await keepCounting(counter, NOW);
  expect(await db().select().from(viewDays)).toEqual([{ day: TODAY + 1, articles: 0, others: 1 }]);
  expect(await db().select().from(viewBots)).toEqual([{ day: TODAY + 1, name: "Other bots", views: 1 }]);
});
