import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { announcements } from "#db/schema/announcements.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { arrangeSeries } from "#lib/series/commands/arrange.ts";
import { changeSharing } from "#lib/sharing/commands/change-sharing.ts";
import type { Message } from "#lib/sharing/telling/channels.ts";
import { tellNews } from "#lib/sharing/telling/job.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, aSection, aSeries, aTopic, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const HUB = "https://hub.example/";
const PLAIN = {
  ...({ feedTexts: "full", crawlers: "all", sharePictures: "lead" } as const),
  ...{ securityContact: "", hub: "", indexNow: false },
};
let sent: Message[] = [];
let fails = 0;
const listener = async (message: Message) => {
  if (fails-- > 0) throw new Error("nobody answers");
  sent.push(message);
};
const tellAt = (minute: number) => tellNews(later(minute * MINUTE), listener);
beforeEach(() => {
  [sent, fails] = [[], 0];
});

test("nobody is told anything until the site wishes it, and then only of what is new since", async () => {
  const { viewer, context } = await anEditor();
  await aLiveArticle(context, { slug: "before" });
  await tellAt(1);
  expect(await db().select().from(announcements)).toEqual([]);
  const admin = await anAdmin();
  await changeSharing({ ...PLAIN, hub: HUB, indexNow: true }, contextOf(admin.viewer, later(MINUTE)));
  await tellAt(2);
  const section = await aSection({ slug: "talks" });
  const topic = await aTopic({ slug: "guarantees" });
  const live = await aLiveArticle(contextOf(viewer, later(3 * MINUTE)), { sectionId: section.id, topics: [topic.id] });
  await tellAt(4);
  expect(sent.map(({ to }) => to)).toEqual([HUB, "https://api.indexnow.org/indexnow"]);
  const feeds = new URLSearchParams(sent[0]?.body).getAll("hub.url").map((url) => new URL(url).pathname);
  expect(feeds).toEqual(expect.arrayContaining(["/feed.xml", "/atom.xml", "/feed.json", "/feeds/talks/rss.xml"]));
  expect(feeds).toContain("/feeds/topics/guarantees/feed.json");
  const told = JSON.parse(sent[1]?.body ?? "");
  expect(told.urlList.map((url: string) => new URL(url).pathname)).toEqual([`/${live.path}`]);
  expect(new URL(told.keyLocation).pathname).toBe(`/${told.key}.txt`);
  await tellAt(5);
  expect(sent).toHaveLength(2);
});

test("the feeds of a series are told of with each of its parts, and when their order changes", async () => {
  const { viewer, context } = await anEditor();
  const admin = await anAdmin();
  await changeSharing({ ...PLAIN, hub: HUB }, contextOf(admin.viewer));
  await tellAt(1);
  const part = await aDraft(context, { slug: "part" });
  const { id } = await aSeries({ slug: "winter" });
  await arrangeSeries({ id, parts: [part.id], seen: [] }, contextOf(viewer, later(2 * MINUTE)));
  await tellAt(3);
  await publishArticle({ id: part.id, version: part.version }, contextOf(viewer, later(4 * MINUTE)));
  await tellAt(5);
  const told = sent.map(({ body }) => body.includes(encodeURIComponent("/feeds/series/winter/rss.xml")));
  expect(told).toEqual([true, true]);
});

test("a draft is told to nobody, a withdrawal to all", async () => {
  const { viewer, context } = await anEditor();
  const live = await aLiveArticle(context, { slug: "out" });
  const admin = await anAdmin();
  await changeSharing({ ...PLAIN, hub: HUB, indexNow: true }, contextOf(admin.viewer));
  await tellAt(1);
  await aDraft(contextOf(viewer, later(MINUTE)), { slug: "not-out" });
  await tellAt(2);
  expect(sent).toEqual([]);
  await unpublishArticle({ id: live.id }, contextOf(viewer, later(2 * MINUTE)));
  await tellAt(3);
  expect(sent).toHaveLength(2);
  expect(sent[1]?.body).toContain(live.path);
  expect(JSON.stringify(sent)).not.toContain("not-out");
});

test("whoever does not answer is asked again, later each time, and let be after five times", async () => {
  const { viewer } = await anEditor();
  const admin = await anAdmin();
  await changeSharing({ ...PLAIN, hub: HUB }, contextOf(admin.viewer));
  await tellAt(0);
  await aLiveArticle(contextOf(viewer, later(0)), { slug: "first" });
  fails = 5;
  // After one minute, two, four and eight; in between nothing is tried.
  for (const minute of [1, 1.5, 2, 3, 4, 7, 8, 12, 16]) await tellAt(minute);
  expect(fails).toBe(0);
  await tellAt(60);
  expect(sent).toEqual([]);
  await aLiveArticle(contextOf(viewer, later(61 * MINUTE)), { slug: "second" });
  await tellAt(62);
  expect(sent).toHaveLength(1);
  const off = contextOf(admin.viewer, later(63 * MINUTE));
  await changeSharing(PLAIN, off);
  await tellAt(64);
  expect(await db().select().from(announcements)).toEqual([]);
});
