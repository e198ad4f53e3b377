import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { missedAddresses } from "#db/schema/redirect-rules.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { countAddresses } from "#lib/redirects/commands/count.ts";
import { ignoreMissed } from "#lib/redirects/commands/ignore.ts";
import { deskRule } from "#lib/redirects/desk.ts";
import { deskMissed, deskMoved } from "#lib/redirects/desk-missed.ts";
import { writeCounts } from "#lib/redirects/job.ts";
import { MOST_MISSED } from "#lib/redirects/missed.ts";
import { MissedWish, MovedWish } from "#lib/redirects/schema.ts";
import { noteMissed, noteUsed } from "#lib/redirects/tally.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, aPerson, aSection, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRule } from "#tests/support/redirects.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const AT = NOW.getTime();
const READER = {
  userAgent: "Mozilla/5.0 (X11; Linux) Firefox/130.0",
  referrer: "https://search.example/find?q=private",
};
const ROBOT = { userAgent: "Googlebot/2.1", referrer: undefined };
const wish = (asked: object = {}) => MissedWish.parse(asked);

test("what was asked for in vain is written down in one go, readers and programs apart, and nothing of whoever asked", async () => {
  const { viewer } = await anEditor();
  const events = await countEvents();
  for (const asker of [READER, READER, ROBOT]) noteMissed("/Old/%D0%A1", asker, AT);
  noteMissed("/old/%D1%81", READER, AT + 5);
  noteMissed("/robots-only", ROBOT, AT);
  await writeCounts(NOW);
  await writeCounts(NOW);
  expect((await deskMissed(viewer, wish())).missed).toEqual([
    {
      ...{ path: "/old/%D1%81", address: "/old/с", readers: 3, robots: 1, referrer: "search.example" },
      ...{ firstAt: NOW, lastAt: new Date(AT + 5), ignored: false, answers: null },
    },
  ]);
  expect((await deskMissed(viewer, wish({ show: "robots" }))).missed).toMatchObject([
    { path: "/robots-only", robots: 1 },
  ]);
  // Counting is no act of anybody.
  expect(await countEvents()).toBe(events);
  await expect(countAddresses({ missed: [], used: [] }, (await anEditor()).context)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the uses of a rule are counted, also of one that was deleted meanwhile", async () => {
  const { viewer } = await anEditor();
  const { id } = await aRule({ source: "/old" });
  for (let time = 0; time < 3; time++) noteUsed(id, AT + time);
  noteUsed("deleted", AT);
  await writeCounts(NOW);
  noteUsed(id, AT + 9);
  await writeCounts(NOW);
  expect(await deskRule(viewer, id)).toMatchObject({ uses: 4, lastUsedAt: new Date(AT + 9) });
});

test("what the fewest asked for falls out when there is no more room", async () => {
  const row = (path: string, readers: number) => ({ path, readers, robots: 1, firstAt: NOW, lastAt: NOW });
  const many = Array.from({ length: MOST_MISSED }, (_, at) => row(`/often-${at}`, 2));
  await store().transaction(async (tx) => {
    for (let at = 0; at < many.length; at += 500) await tx.insert(missedAddresses).values(many.slice(at, at + 500));
    await tx.insert(missedAddresses).values({ ...row("/put-away", 0), ignored: true });
  });
  const missed = (path: string, readers: number) => ({
    path,
    readers,
    robots: 0,
    firstAt: AT,
    lastAt: AT,
    referrer: "",
  });
  const { dropped } = await countAddresses({ missed: [missed("/once", 1), missed("/thrice", 3)], used: [] }, system());
  expect(dropped).toBe(2);
  const paths = new Set((await db().select().from(missedAddresses)).map(({ path }) => path));
  expect(paths.size).toBe(MOST_MISSED + 1);
  expect([paths.has("/once"), paths.has("/thrice"), paths.has("/put-away")]).toEqual([false, true, true]);
});

test("an address is ignored and shown again, by whoever decides about addresses", async () => {
  const { viewer, context } = await anEditor();
  noteMissed("/old", READER, AT);
  await writeCounts(NOW);
  await ignoreMissed({ path: "/old", ignored: true }, context);
  expect(await lastEvent()).toMatchObject({ name: "redirect.ignore", after: { address: "/old", ignored: true } });
  noteMissed("/old", READER, AT);
  await writeCounts(NOW);
  expect((await deskMissed(viewer, wish())).missed).toEqual([]);
  expect((await deskMissed(viewer, wish({ show: "ignored" }))).missed).toMatchObject([{ path: "/old", readers: 2 }]);
  expect(await ignoreMissed({ path: "/old", ignored: true }, context)).toEqual({ changed: false });
  await ignoreMissed({ path: "/old", ignored: false }, context);
  expect((await deskMissed(viewer, wish())).missed).toHaveLength(1);
  const author = await aPerson();
  await expect(ignoreMissed({ path: "/old", ignored: true }, author.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(ignoreMissed({ path: "/none", ignored: true }, context)).rejects.toMatchObject({ code: "not-found" });
  await expect(deskMissed(author.viewer, wish())).rejects.toMatchObject({ code: "not-found" });
});

test("a rule takes what it answers off the list", async () => {
  const { viewer } = await anEditor();
  for (const path of ["/a", "/blog/b", "/2019/c", "/d"]) noteMissed(path, READER, AT);
  await writeCounts(NOW);
  await aRule({ source: "/A" });
  await aRule({ kind: "prefix", source: "/blog" });
  await aRule({ kind: "pattern", source: "/#/*" });
  expect((await deskMissed(viewer, wish())).missed.map(({ path }) => path)).toEqual(["/d"]);
});

test("the list is turned from what most ask for to what fewest do, each address once, and searched", async () => {
  const { viewer } = await anEditor();
  for (const [path, times] of [
    ["/a", 3],
    ["/b", 1],
    ["/c", 1],
    ["/d", 2],
    ["/e", 1],
  ] as const)
    for (let time = 0; time < times; time++) noteMissed(path, READER, AT);
  await writeCounts(NOW);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await deskMissed(viewer, wish({ after }), 2);
    seen.push(...page.missed.map(({ path }) => path));
    after = page.after;
  }
  expect(seen).toEqual(["/a", "/d", "/b", "/c", "/e"]);
  expect((await deskMissed(viewer, wish({ q: "D", after: "nonsense" }))).missed.map(({ path }) => path)).toEqual([
    "/d",
  ]);
});

test("addresses that moved by themselves are listed with where they lead", async () => {
  const { viewer, context } = await anEditor();
  const section = await aSection({ slug: "world", path: "world", name: "World" });
  const article = await aLiveArticle(context, { sectionId: section.id, slug: "a", title: "The treaty" });
  await changeSection({ id: section.id, name: "World", slug: "planet", parentId: null, description: "" }, context);
  const moved = async (asked = {}) => (await deskMoved(viewer, MovedWish.parse(asked))).moved;
  expect(await moved()).toEqual([
    { from: "world", to: "planet", what: "section", name: "World" },
    { from: "world/a", to: "planet/a", what: "article", name: "The treaty" },
  ]);
  expect(await moved({ q: "/A" })).toHaveLength(1);
  await unpublishArticle({ id: article.id }, context);
  expect(await moved({ q: "/a" })).toMatchObject([
    { from: "planet/a", to: null, name: "A withdrawn article" },
    { from: "world/a", to: null },
  ]);
});
