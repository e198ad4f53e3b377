import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { topicPages } from "#db/schema/topics.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { articleTag, topicTag } from "#lib/tags.ts";
import { changeTopicPage } from "#lib/topics/commands/change-page.ts";
import { deleteTopic } from "#lib/topics/commands/delete.ts";
import { deskTopicPage } from "#lib/topics/desk-page.ts";
import { standOf } from "#lib/topics/page-rows.ts";
import { publishedTopicPage } from "#lib/topics/published-page.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, anyone, aPerson, aTopic } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { seen } from "#tests/support/views.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const written = {
  introduction: "It began in [Paris](/peace-talks/paris).\n\nIt is not over.",
  facts: [{ label: "Signed", value: "14 March 2026" }],
  timeline: [
    { date: "2026-03-14", text: "The signing.", url: "https://treaty.example/" },
    { date: "2025", text: "First talks.", url: "" },
  ],
  involved: [{ name: "Nora Vayle", role: "Mediator", url: "/authors/nora-vayle" }],
};
const NOTHING_YET = standOf(null, []);
const read = (id: string) => noted(async () => publishedTopicPage(id, "en", await publishedSections()));

test("what an editor writes about a topic is what readers get, its timeline by date, its guide by hand", async () => {
  const { context, viewer, person } = await anEditor();
  const topic = await aTopic();
  const [second, first] = [await aLiveArticle(context, { slug: "b" }), await aLiveArticle(context, { slug: "a" })];
  const unseen = await aDraft(context, { slug: "c" });
  const guide = [first.id, unseen.id, second.id];
  await changeTopicPage({ id: topic.id, ...written, guide, seen: NOTHING_YET }, context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "topic.change-page", targetId: topic.id, actorId: person.id, tags: [topicTag(topic.id)] },
    after: { introduction: 2, facts: 1, guide },
  });
  const { value, tags } = await read(topic.id);
  expect(value.introduction).toBe('<p>It began in <a href="/peace-talks/paris">Paris</a>.</p><p>It is not over.</p>');
  expect(value).toMatchObject({ facts: written.facts, involved: written.involved, mostRead: [] });
  expect(value.timeline.map(({ date }) => date)).toEqual(["2025", "2026-03-14"]);
  expect(value.guide.map(({ id }) => id)).toEqual([first.id, second.id]);
  for (const each of [topicTag(topic.id), ...guide.map(articleTag)]) expect(tags).toContain(each);
  expect(await deskTopicPage(viewer, topic.id)).toMatchObject({
    introduction: written.introduction,
    guide: [{ state: "live" }, { state: "not-live" }, { state: "live" }],
  });
  await unpublishArticle({ id: first.id }, context);
  expect((await read(topic.id)).value.guide.map(({ id }) => id)).toEqual([second.id]);
});

test("a topic that nobody wrote about is empty, and not an error", async () => {
  const { viewer } = await anEditor();
  const topic = await aTopic();
  const nothing = { introduction: "", facts: [], timeline: [], involved: [], guide: [] };
  expect((await read(topic.id)).value).toEqual({ ...nothing, mostRead: [] });
  expect(await deskTopicPage(viewer, topic.id)).toEqual({ ...nothing, seen: NOTHING_YET });
});

test("of two who write on a page at once, the second is told and takes nothing of the first's away", async () => {
  const { context, viewer } = await anEditor();
  const topic = await aTopic();
  const article = await aLiveArticle(context);
  const { seen } = await deskTopicPage(viewer, topic.id);
  const page = { id: topic.id, ...written };
  const first = await changeTopicPage({ ...page, guide: [], seen }, context);
  const second = { ...page, introduction: "", guide: [article.id] };
  await expect(changeTopicPage({ ...second, seen }, context)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("Somebody changed this page meanwhile") },
  });
  const stored = await deskTopicPage(viewer, topic.id);
  expect(stored).toMatchObject({ introduction: written.introduction, guide: [], seen: first.seen });
  // Whoever saves goes on from there, and each part of the page counts.
  const next = await changeTopicPage({ ...page, guide: [article.id], seen: first.seen }, context);
  expect(next.seen).not.toBe(first.seen);
  const facts = [{ label: "Signed", value: "15 March 2026" }];
  const last = await changeTopicPage({ ...page, facts, guide: [article.id], seen: next.seen }, context);
  expect(last.seen).toBe((await deskTopicPage(viewer, topic.id)).seen);
  await expect(changeTopicPage({ ...page, guide: [], seen: next.seen }, context)).rejects.toThrow(/meanwhile/);
});

test("every refusal stands beside its field", async () => {
  const { context } = await anEditor();
  const topic = await aTopic();
  const page = { id: topic.id, ...written, guide: [], seen: NOTHING_YET };
  const refused = async (patch: object) =>
    changeTopicPage({ ...page, ...patch } as typeof page, context).then(
      () => [],
      (error) => error.issues?.map((issue: { path: (string | number)[] }) => issue.path.join(".")),
    );
  expect(await refused({ introduction: "[run](javascript:alert(1))" })).toEqual(["introduction"]);
  expect(
    await refused({
      facts: [
        { label: "", value: "1" },
        { label: "x", value: "" },
      ],
    }),
  ).toEqual([...["facts.0.label", "facts.1.value"]]);
  expect(await refused({ timeline: [{ date: "2026-02-31", text: "No such day", url: "" }] })).toEqual([
    "timeline.0.date",
  ]);
  expect(await refused({ involved: [{ name: "X", role: "", url: "javascript:alert(1)" }] })).toEqual([
    "involved.0.url",
  ]);
  await expect(changeTopicPage({ ...page, guide: ["0".repeat(16)] }, context)).rejects.toMatchObject({
    fields: { "guide.0": expect.any(String) },
  });
  expect(await db().select().from(topicPages)).toEqual([]);
});

test("authors and strangers write no topic's page", async () => {
  const topic = await aTopic();
  for (const context of [(await aPerson({ role: "author" })).context, anyone()])
    await expect(
      changeTopicPage({ id: topic.id, ...written, guide: [], seen: NOTHING_YET }, context),
    ).rejects.toThrow();
  expect(await countEvents()).toBe(0);
});

test("a guide keeps no topic from being deleted, and goes with it", async () => {
  const { context } = await anEditor();
  const topic = await aTopic();
  const article = await aLiveArticle(context);
  await changeTopicPage({ id: topic.id, ...written, guide: [article.id], seen: NOTHING_YET }, context);
  await deleteTopic({ id: topic.id }, context);
  expect(await db().select().from(topicPages)).toEqual([]);
  expect((await db().select().from(references)).filter(({ scope }) => scope === "record")).toEqual([]);
});

test("a topic has what is read most of its own articles, and one that is withdrawn is gone from it", async () => {
  const { context } = await anEditor();
  const [topic, other] = [await aTopic(), await aTopic()];
  const made = [];
  for (const [n, views] of [20, 50, 30, 40, 60].entries()) {
    const title = `Story ${n}`;
    const article = await aLiveArticle(context, { slug: `story-${n}`, title, topics: [n === 4 ? other.id : topic.id] });
    await seen(article.id, views);
    made.push(article);
  }
  const { value, tags } = await read(topic.id);
  expect(value.mostRead.map(({ title }) => title)).toEqual(["Story 1", "Story 3", "Story 2", "Story 0"]);
  expect(tags).toContain(articleTag(made[1]?.id as string));
  // Three are no list.
  await unpublishArticle({ id: made[1]?.id as string }, context);
  expect((await read(topic.id)).value.mostRead).toEqual([]);
});
