import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { inBulk } from "#lib/articles/bulk.ts";
import { BulkInput, MOST_AT_ONCE } from "#lib/articles/bulk-schema.ts";
import { duplicateArticle } from "#lib/articles/commands/duplicate.ts";
import { takeLease } from "#lib/articles/commands/take-lease.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { setEmbargo } from "#lib/schedule/commands/set-embargo.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aContributor, anEditor, aPerson, aSection, aTopic, contextOf, DAY, later, NOW } from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRole } from "#tests/support/roles.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const bulk = (input: object, context: Context) => inBulk(BulkInput.parse(input), context);
const rowOf = async (id: string) => (await db().select().from(articles).where(eq(articles.id, id)))[0];

test("a copy has the text and the facts, and nothing of what became of the first; it is whoever made it who has it", async () => {
  const [editor, author] = [await anEditor(), await aPerson()];
  const topic = await aTopic();
  const live = await aLiveArticle(author.context, { title: "The ferry", slug: "the-ferry", topics: [topic.id] });
  await isPlanned(live.id, { plannedAt: NOW, dueAt: NOW, assigneeId: author.viewer.id });
  const { id } = await duplicateArticle({ id: live.id }, editor.context);
  const copy = await deskArticle(editor.viewer, id);
  const first = await deskArticle(editor.viewer, live.id);
  expect(copy).toMatchObject({ state: "draft", path: null, publishedAt: null, embargoUntil: null, version: 1 });
  expect(copy.content).toEqual({ ...first.content, slug: "", contentHash: copy.content.contentHash });
  expect(await rowOf(id)).toMatchObject({
    ...{ createdBy: editor.viewer.id, assigneeId: null, plannedAt: null, dueAt: null, scheduledAt: null },
    ...{ workingTitle: "Copy of The ferry", title: "The ferry", sectionId: first.content.sectionId },
  });
  expect(await lastEvent()).toMatchObject({ name: "article.duplicate", after: { copyOf: live.id } });
  const { rows } = await deskArticles(editor.viewer, ListInput.parse({ author: live.content.bylines[0] }));
  expect(rows.map(({ workingTitle }) => workingTitle)).toContain("Copy of The ferry");
});

test("a copy of what is under embargo or has no title is a plain draft", async () => {
  const { context, viewer } = await anEditor();
  const held = await aDraft(context, { title: "" });
  await setEmbargo({ id: held.id, local: "2030-02-01T10:00", zone: "UTC" }, context);
  const { id } = await duplicateArticle({ id: held.id }, context);
  expect((await deskArticle(viewer, id)).embargoUntil).toBeNull();
  expect(await rowOf(id)).toMatchObject({ title: "", workingTitle: "" });
});

test("who may not see it, may begin nothing, or finds it in the trash makes no copy", async () => {
  const [author, contributor] = [await aPerson(), await aContributor()];
  const draft = await aDraft(author.context);
  await expect(duplicateArticle({ id: draft.id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  const reader = await aRole({ "article.write": "all" }, "Reader");
  const other = await aPerson({ ownRoleId: reader.id });
  const asReader = contextOf({ ...other.viewer, role: reader as never });
  await expect(duplicateArticle({ id: draft.id }, asReader)).rejects.toMatchObject({ code: "forbidden" });
  await trashArticle({ id: draft.id }, author.context);
  await expect(duplicateArticle({ id: draft.id }, author.context)).rejects.toMatchObject({ code: "forbidden" });
});

test("many go into the trash and come back, each by itself; those that may not say why and hold nobody up", async () => {
  const { context } = await anEditor();
  const [one, two] = [await aDraft(context, { slug: "one" }), await aDraft(context, { slug: "two" })];
  const live = await aLiveArticle(context, { slug: "live" });
  const before = await countEvents();
  const ids = [one.id, live.id, "0".repeat(16), two.id, one.id];
  expect(await bulk({ act: "trash", ids }, context)).toMatchObject([
    { id: one.id, ok: true },
    { id: live.id, ok: false, problem: { message: "Readers see it. Withdraw it first." } },
    { id: "0".repeat(16), ok: false, problem: { code: "not-found" } },
    { id: two.id, ok: true },
  ]);
  expect(await countEvents()).toBe(before + 2);
  expect(await bulk({ act: "restore", ids: [one.id, two.id] }, context)).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await rowOf(one.id))?.state).toBe("draft");
  const again = await bulk({ act: "restore", ids: [one.id] }, context);
  expect(again).toMatchObject([{ problem: { message: "It is not in the trash any more." } }]);
  // Whose story it is not is told of their role alone.
  const stranger = await bulk({ act: "trash", ids: [live.id] }, (await aContributor()).context);
  expect(stranger).toMatchObject([{ problem: { code: "forbidden" } }]);
});

test("many get a section or one topic more; what is live has changes then", async () => {
  const { context, viewer } = await anEditor();
  const [section, topic] = [await aSection(), await aTopic()];
  const [draft, live] = [await aDraft(context, { slug: "one" }), await aLiveArticle(context, { slug: "two" })];
  const ids = [draft.id, live.id];
  await bulk({ act: "section", ids, sectionId: section.id }, context);
  expect(await lastEvent()).toMatchObject({ name: "article.change-section", after: { sectionId: section.id } });
  await bulk({ act: "topic", ids, topicId: topic.id }, context);
  const before = await countEvents();
  await bulk({ act: "topic", ids, topicId: topic.id }, context);
  expect(await countEvents()).toBe(before);
  for (const id of ids)
    expect((await deskArticle(viewer, id)).content).toMatchObject({ sectionId: section.id, topics: [topic.id] });
  expect((await rowOf(live.id))?.state).toBe("live-with-changes");
  const { rows } = await deskArticles(viewer, ListInput.parse({ section: section.id }));
  expect(rows).toHaveLength(2);
});

test("nothing changes under the hands of whoever writes there, nor for a section or topic that is not there", async () => {
  const [editor, author] = [await anEditor(), await aPerson()];
  const section = await aSection();
  const draft = await aDraft(author.context);
  const change = (sectionId: string | null) => bulk({ act: "section", ids: [draft.id], sectionId }, editor.context);
  expect(await change("0".repeat(16))).toMatchObject([{ ok: false, problem: { code: "invalid" } }]);
  const topic = { act: "topic", ids: [draft.id], topicId: "0".repeat(16) };
  expect(await bulk(topic, editor.context)).toMatchObject([{ ok: false, problem: { code: "invalid" } }]);
  await takeLease({ id: draft.id, version: draft.version, tab: "tab0of0somebody0" }, author.context);
  expect(await change(section.id)).toMatchObject([{ ok: false, problem: { code: "conflict" } }]);
  expect((await db().select().from(drafts).where(eq(drafts.articleId, draft.id)))[0]?.version).toBe(draft.version);
});

test("at most a hundred at a time, and to remove for good it is asked once who sits there", async () => {
  const { context, viewer } = await anEditor();
  const many = Array.from({ length: MOST_AT_ONCE + 1 }, (_, at) => String(at).padStart(16, "0"));
  expect(BulkInput.safeParse({ act: "trash", ids: many }).success).toBe(false);
  expect(BulkInput.safeParse({ act: "trash", ids: [] }).success).toBe(false);
  expect(BulkInput.safeParse({ act: "publish", ids: many.slice(1) }).success).toBe(false);
  const draft = await aDraft(context);
  await trashArticle({ id: draft.id }, context);
  const stale = { ...contextOf(viewer, later(DAY)), session: context.session } as Context;
  await expect(bulk({ act: "purge", ids: [draft.id] }, stale)).rejects.toMatchObject({ details: { stepUp: true } });
  expect(await bulk({ act: "purge", ids: [draft.id] }, context)).toEqual([{ id: draft.id, ok: true }]);
});

test("“mine” is what one began and what one was given", async () => {
  const [editor, other] = [await anEditor(), await anEditor()];
  await aDraft(editor.context, { title: "Begun", slug: "begun" });
  const given = await aDraft(other.context, { title: "Given", slug: "given" });
  await aDraft(other.context, { title: "Other", slug: "other" });
  await isPlanned(given.id, { assigneeId: editor.viewer.id });
  const { rows } = await deskArticles(editor.viewer, ListInput.parse({ whose: "mine", sort: "title" }));
  expect(rows.map(({ title }) => title)).toEqual(["Begun", "Given"]);
});
