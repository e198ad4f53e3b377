import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { comments } from "#db/schema/comments.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { addComment } from "#lib/comments/commands/add.ts";
import { editComment } from "#lib/comments/commands/edit.ts";
import { removeComment } from "#lib/comments/commands/remove.ts";
import { reopenComment } from "#lib/comments/commands/reopen.ts";
import { resolveComment } from "#lib/comments/commands/resolve.ts";
import { LIMITS } from "#lib/comments/limits.ts";
import { answered, aStory, ON_ARTICLE, recorded, said, toldTo } from "#tests/support/comments.ts";
import { anEditor, aPerson, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const TEXT = {
  on: "text",
  block: "block000001",
  from: 4,
  to: 15,
  quote: "delegations",
  before: "The ",
  after: " read",
};
const row = async (id: string) => (await db().select().from(comments).where(eq(comments.id, id)))[0];

test("an editor comments on words of a story; the story, its version and its lists stay as they are", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const id = await aStory(author);
  const before = await db().select().from(articles).innerJoin(drafts, eq(drafts.articleId, articles.id));
  const context = { ...editor.context, now: later(MINUTE) };
  const { comment, thread } = await addComment({ id, anchor: TEXT as never, words: " Which ones?\r\n " }, context);
  expect(await row(comment)).toMatchObject({
    threadId: thread,
    anchor: TEXT,
    words: "Which ones?",
    byId: editor.viewer.id,
  });
  expect(await db().select().from(articles).innerJoin(drafts, eq(drafts.articleId, articles.id))).toEqual(before);
  const [event] = await recorded("comment.add");
  expect(event).toMatchObject({ targetType: "article", targetId: id });
  expect(JSON.stringify(event)).not.toContain("Which ones?");
});

test("those who may not see a story do not comment on it, and nobody does on one in the trash", async () => {
  const [author, other, editor] = [await aPerson(), await aPerson(), await anEditor()];
  const id = await aStory(author);
  await expect(said(other, id)).rejects.toMatchObject({ code: "forbidden" });
  const { comment } = await said(author, id);
  await expect(answered(other, id, comment)).rejects.toMatchObject({ code: "forbidden" });
  await expect(resolveComment({ comment }, other.context)).rejects.toMatchObject({ code: "forbidden" });
  await trashArticle({ id }, author.context);
  await expect(said(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(removeComment({ comment }, author.context)).rejects.toMatchObject({ code: "forbidden" });
});

test("whoever is given a story talks about it", async () => {
  const [author, reporter] = [await aPerson(), await aPerson({ role: "contributor" })];
  const id = await aStory(author);
  await store().transaction((tx) =>
    tx.update(articles).set({ assigneeId: reporter.viewer.id }).where(eq(articles.id, id)),
  );
  await said(reporter, id);
  await expect(said(reporter, id, "x", [author.viewer.id])).resolves.toBeTruthy();
});

test("bad comments are refused beside the field, and nothing is written", async () => {
  const author = await aPerson();
  const id = await aStory(author);
  const bad = [
    { anchor: ON_ARTICLE, words: "  \n " },
    { anchor: ON_ARTICLE, words: "x".repeat(LIMITS.words + 1) },
    { anchor: ON_ARTICLE, words: "x", mentions: Array.from({ length: 21 }, (_, at) => `person0000000${100 + at}`) },
    { anchor: { on: "field", field: "password" }, words: "x" },
    { anchor: { ...TEXT, quote: "other" }, words: "x" },
    { anchor: { ...TEXT, before: "x".repeat(33) }, words: "x" },
    { words: "x" },
    { anchor: ON_ARTICLE, thread: id, words: "x" },
    { anchor: ON_ARTICLE, words: "x", guestName: "Somebody else" },
  ];
  for (const each of bad) await expect(addComment({ id, ...each } as never, author.context)).rejects.toBeTruthy();
  await expect(answered(author, id, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await db().select().from(comments)).toEqual([]);
});

test("an answer goes into its thread, not into that of another story", async () => {
  const author = await aPerson();
  const [one, other] = [await aStory(author), await aStory(author)];
  const { thread } = await said(author, one);
  const { comment } = await answered(author, one, thread);
  expect(await row(comment)).toMatchObject({ threadId: thread, anchor: null });
  await expect(answered(author, other, thread)).rejects.toMatchObject({ code: "not-found" });
  await expect(answered(author, one, comment)).rejects.toMatchObject({ code: "not-found" });
});

test("a thread takes two hundred answers and an article five hundred threads", async () => {
  const author = await aPerson();
  const id = await aStory(author);
  const { thread } = await said(author, id);
  const planted = (count: number, threadId: string | null) =>
    Array.from({ length: count }, (_, at) => {
      const own = `${threadId ? "answer" : "thread"}${String(at).padStart(10, "0")}`;
      const facts = { words: "x", mentions: [], at: NOW, byId: author.viewer.id, anchor: threadId ? null : ON_ARTICLE };
      return { id: own, articleId: id, threadId: threadId ?? own, ...facts };
    });
  await store().transaction((tx) => tx.insert(comments).values(planted(199, thread)));
  await answered(author, id, thread);
  await expect(answered(author, id, thread)).rejects.toThrow("This thread has 200 answers. Begin a new comment.");
  await store().transaction((tx) => tx.insert(comments).values(planted(499, null)));
  await expect(said(author, id)).rejects.toThrow("This article has 500 comments. Answer in one of them.");
});

test("people who may not see the story cannot be mentioned, and are named in the refusal", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const stranger = await aPerson({ name: "Vera Own" });
  const id = await aStory(author);
  await expect(said(author, id, "@Vera Own look", [stranger.viewer.id])).rejects.toMatchObject({
    message: "Vera Own may not see this article, so Vera Own cannot be mentioned in it.",
    fields: { words: expect.any(String) },
  });
  const gone = await anEditor({ status: "suspended" });
  await expect(said(author, id, "x", [gone.viewer.id])).rejects.toThrow("not with this newsroom any more");
  await said(author, id, `@${editor.viewer.name} look`, [editor.viewer.id, editor.viewer.id]);
  expect(await toldTo(editor)).toMatchObject([{ kind: "mentioned", words: `@${editor.viewer.name} look` }]);
  expect(await toldTo(stranger)).toEqual([]);
});

test("a comment tells whose story it is and those in the thread, each once and nobody of their own", async () => {
  const [author, editor, second, third] = [await aPerson(), await anEditor(), await anEditor(), await anEditor()];
  const id = await aStory(author);
  await store().transaction((tx) =>
    tx.update(articles).set({ assigneeId: second.viewer.id }).where(eq(articles.id, id)),
  );
  const { thread } = await said(editor, id);
  expect((await toldTo(author)).map(({ kind }) => kind)).toEqual(["commented"]);
  expect((await toldTo(second)).map(({ kind }) => kind)).toEqual(["commented"]);
  const { comment } = await answered(author, id, thread, "@you see", [editor.viewer.id]);
  expect((await toldTo(editor)).map(({ kind, commentId }) => [kind, commentId])).toEqual([["mentioned", comment]]);
  expect(await toldTo(author)).toHaveLength(1);
  expect(await toldTo(third)).toEqual([]);
});

test("one changes one's own words, and only those are told who are named for the first time", async () => {
  const [author, editor, other] = [await aPerson(), await anEditor(), await anEditor()];
  const id = await aStory(author);
  const { comment } = await said(author, id, "@one", [editor.viewer.id]);
  await expect(editComment({ comment, words: "Mine" }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(editComment({ comment, words: "" }, author.context)).rejects.toMatchObject({ name: "ZodError" });
  const mentions = [editor.viewer.id, other.viewer.id];
  await editComment({ comment, words: "@one and @two", mentions }, author.context);
  expect(await row(comment)).toMatchObject({ words: "@one and @two", mentions, editedAt: NOW });
  expect(await toldTo(editor)).toMatchObject([{ words: "@one and @two" }]);
  expect(await toldTo(other)).toMatchObject([{ kind: "mentioned" }]);
  expect(await editComment({ comment, words: "@one and @two", mentions }, author.context)).toEqual({ changed: false });
  expect(await recorded("comment.edit")).toHaveLength(1);
});

test("what is removed leaves a gap in its thread, and nobody is told of it any more", async () => {
  const [author, other, editor] = [await aPerson(), await anEditor(), await anEditor()];
  const id = await aStory(author);
  const { comment, thread } = await said(other, id, "canary");
  const { comment: answer } = await answered(author, id, thread);
  await removeComment({ comment }, editor.context);
  expect(await row(comment)).toMatchObject({ words: "", mentions: [], removedAt: NOW, resolvedAt: null });
  expect(await toldTo(author)).toEqual([]);
  expect(await removeComment({ comment }, editor.context)).toEqual({ removed: false });
  await expect(editComment({ comment, words: "Back" }, other.context)).rejects.toThrow("This comment was removed.");
  await removeComment({ comment: answer }, author.context);
  expect(await row(thread)).toMatchObject({ resolvedAt: NOW, resolvedBy: author.viewer.id });
  expect(await recorded("comment.remove")).toHaveLength(2);
});

test("who may not publish removes no words but their own", async () => {
  const [writer, editor] = [await aPerson({ role: "contributor" }), await anEditor()];
  const id = await aStory(writer);
  const { comment } = await said(editor, id);
  await expect(removeComment({ comment }, writer.context)).rejects.toMatchObject({ code: "forbidden" });
  const { comment: own } = await said(writer, id);
  await removeComment({ comment: own }, writer.context);
});

test("a thread is resolved and reopened by whoever may write in it, and by an answer", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const id = await aStory(author);
  const { thread } = await said(editor, id);
  const { comment: answer } = await answered(author, id, thread);
  await resolveComment({ comment: answer }, author.context);
  expect(await row(thread)).toMatchObject({ resolvedAt: NOW, resolvedBy: author.viewer.id });
  expect(await resolveComment({ comment: thread }, editor.context)).toEqual({ changed: false });
  await reopenComment({ comment: thread }, editor.context);
  expect(await row(thread)).toMatchObject({ resolvedAt: null, resolvedBy: null });
  expect(await reopenComment({ comment: thread }, editor.context)).toEqual({ changed: false });
  await resolveComment({ comment: thread }, editor.context);
  await answered(author, id, thread);
  expect(await row(thread)).toMatchObject({ resolvedAt: null });
  expect((await recorded("comment.resolve")).length + (await recorded("comment.reopen")).length).toBe(3);
  const nobody = { comment: "nobody0000000000" };
  await expect(resolveComment(nobody, editor.context)).rejects.toMatchObject({ code: "not-found" });
  await expect(reopenComment({ comment: "x" }, editor.context)).rejects.toMatchObject({ name: "ZodError" });
});
