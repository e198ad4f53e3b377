import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import { latestTag, pathTag, topicTag } from "#lib/tags.ts";
import { changeTopic } from "#lib/topics/commands/change.ts";
import { createTopic } from "#lib/topics/commands/create.ts";
import { deleteTopic } from "#lib/topics/commands/delete.ts";
import { deskTopic, deskTopics } from "#lib/topics/desk.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anAdmin, anEditor, anyone, aPerson, aTopic } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const fields = { name: "Prisoners", slug: "prisoners", description: "The lists and the exchanges." };

test("editors and admins add topics, and the record says which", async () => {
  for (const [staff, slug] of [
    [await anEditor(), "one"],
    [await anAdmin(), "two"],
  ] as const) {
    const { id } = await createTopic({ ...fields, slug }, staff.context);
    expect(await lastEvent()).toMatchObject({
      name: "topic.create",
      targetId: id,
      actorId: staff.person.id,
      after: { slug },
      tags: [latestTag, pathTag(`topics/${slug}`)],
    });
  }
});

test("authors, contributors and strangers may not touch topics", async () => {
  const topic = await aTopic();
  for (const context of [(await aPerson({ role: "author" })).context, (await aContributor()).context, anyone()]) {
    await expect(createTopic(fields, context)).rejects.toThrow();
    await expect(changeTopic({ id: topic.id, ...fields }, context)).rejects.toThrow();
    await expect(deleteTopic({ id: topic.id }, context)).rejects.toThrow();
  }
  expect(await db().select().from(topics)).toEqual([topic]);
  expect(await countEvents()).toBe(0);
});

test("a topic needs a name, an address that can stand in a link, and one of its own", async () => {
  const editor = await anEditor();
  await aTopic({ name: "The river trade", slug: "river-trade" });
  await expect(createTopic({ ...fields, name: " " }, editor.context)).rejects.toThrow(/name/);
  await expect(createTopic({ ...fields, slug: "Not An Address" }, editor.context)).rejects.toThrow();
  await expect(createTopic({ ...fields, slug: "river-trade" }, editor.context)).rejects.toMatchObject({
    code: "conflict",
    fields: { slug: expect.stringContaining("The river trade") },
  });
  await expect(createTopic({ ...fields, more: 1 } as never, editor.context)).rejects.toThrow();
});

test("a change keeps its own address free of conflict and forgets the page at the old and the new one", async () => {
  const editor = await anEditor();
  const topic = await aTopic({ slug: "old" });
  await changeTopic({ id: topic.id, ...fields, slug: "old" }, editor.context);
  await changeTopic({ id: topic.id, ...fields, slug: "new" }, editor.context);
  const event = await lastEvent();
  expect(event).toMatchObject({ name: "topic.change", before: { slug: "old" }, after: { slug: "new" } });
  expect(event?.tags).toEqual([latestTag, topicTag(topic.id), pathTag("topics/old"), pathTag("topics/new")]);
  expect((await deskTopic(editor.viewer, topic.id)).topic).toMatchObject({ ...fields, slug: "new" });
});

test("a topic on an article is kept, whether a draft or the live page names it, and the refusal says on how many", async () => {
  const editor = await anEditor();
  const topic = await aTopic({ name: "Prisoners" });
  const live = await aLiveArticle(editor.context, { topics: [topic.id], slug: "live" });
  const draft = await aDraft(editor.context, { topics: [topic.id], slug: "draft" });
  const refusal = (words: string) => ({ code: "conflict", message: expect.stringContaining(words) });
  await expect(deleteTopic({ id: topic.id }, editor.context)).rejects.toMatchObject(refusal("2 articles"));
  await rewrite(editor.context, draft, { topics: [] });
  await rewrite(editor.context, live, { topics: [] });
  expect((await deskTopic(editor.viewer, topic.id)).uses).toBe(1);
  await expect(deleteTopic({ id: topic.id }, editor.context)).rejects.toMatchObject(refusal("one article"));
});

test("an unused topic goes, and whoever opens it afterwards is told that it is not there", async () => {
  const editor = await anEditor();
  const topic = await aTopic({ slug: "gone" });
  await deleteTopic({ id: topic.id }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "topic.delete", targetId: topic.id, before: { slug: "gone" } });
  await expect(deskTopic(editor.viewer, topic.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(deleteTopic({ id: topic.id }, editor.context)).rejects.toMatchObject({ code: "not-found" });
});

test("the desk lists topics by name", async () => {
  const editor = await anEditor();
  for (const name of ["Ratification", "Bridges", "Guarantees"]) await aTopic({ name });
  expect((await deskTopics(editor.viewer)).map((topic) => topic.name)).toEqual([
    "Bridges",
    "Guarantees",
    "Ratification",
  ]);
});
