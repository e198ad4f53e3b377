import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { comments } from "#db/schema/comments.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { editComment } from "#lib/comments/commands/edit.ts";
import { removeComment } from "#lib/comments/commands/remove.ts";
import { reopenComment } from "#lib/comments/commands/reopen.ts";
import { resolveComment } from "#lib/comments/commands/resolve.ts";
import { deskComments, deskCommentsSince } from "#lib/comments/desk.ts";
import { answered, aStory, ON_ARTICLE, said } from "#tests/support/comments.ts";
import { anAdmin, anEditor, aPerson, later, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("threads come with their answers, who said what, and what the viewer may do with it", async () => {
  const [author, editor] = [
    await aPerson({ role: "contributor", name: "Vera Own" }),
    await anEditor({ name: "Ada Quill" }),
  ];
  const id = await aStory(author);
  const { thread } = await said(editor, id, "Which ones?");
  await answered(author, id, thread, "All of them.");
  await resolveComment({ comment: thread }, author.context);
  const { threads, people } = await deskComments(author.viewer, id);
  expect(threads).toMatchObject([
    {
      id: thread,
      anchor: ON_ARTICLE,
      resolved: { by: "Vera Own" },
      comments: [
        { by: "Ada Quill", words: "Which ones?", may: { edit: false, remove: false } },
        { by: "Vera Own", words: "All of them.", may: { edit: true, remove: true } },
      ],
    },
  ]);
  expect(people?.map(({ name }) => name).sort()).toEqual(["Ada Quill", "Vera Own"]);
});

test("comments on a story that one may not see are not found, nor those of one in the trash", async () => {
  const [author, other, admin] = [await aPerson(), await aPerson(), await anAdmin()];
  const id = await aStory(author);
  await said(author, id);
  await expect(deskComments(other.viewer, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(deskCommentsSince(other.viewer, id, "x")).rejects.toMatchObject({ code: "not-found" });
  expect((await deskComments(admin.viewer, id)).threads).toHaveLength(1);
  await trashArticle({ id }, author.context);
  await expect(deskComments(author.viewer, id)).rejects.toMatchObject({ code: "not-found" });
});

test("what guests said by a link stands under their own name, and is nobody's to change", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const id = await aStory(author);
  const guest = { id: newId(), articleId: id, anchor: ON_ARTICLE, words: "Fine.", mentions: [], at: NOW };
  await store().transaction((tx) =>
    tx.insert(comments).values({ ...guest, threadId: guest.id, guestName: "The lawyer" }),
  );
  const [thread] = (await deskComments(editor.viewer, id)).threads;
  expect(thread?.comments).toMatchObject([{ by: "The lawyer", guest: true, may: { edit: false, remove: true } }]);
});

test("whoever asks again is answered only when something was done", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const id = await aStory(author);
  const at = (seconds: number) => ({ ...author.context, now: later(seconds * 1_000) });
  let { stamp } = await deskComments(author.viewer, id);
  const changes = async () => {
    const found = await deskCommentsSince(author.viewer, id, stamp);
    if (found) stamp = found.stamp;
    return found !== null;
  };
  expect(await changes()).toBe(false);
  const { comment } = await said(author, id);
  expect([await changes(), await changes()]).toEqual([true, false]);
  const { comment: answer } = await answered(editor, id, comment);
  expect([await changes(), await changes()]).toEqual([true, false]);
  await editComment({ comment, words: "Other" }, at(1));
  expect([await changes(), await changes()]).toEqual([true, false]);
  await resolveComment({ comment }, at(2));
  expect([await changes(), await changes()]).toEqual([true, false]);
  await reopenComment({ comment }, at(3));
  expect([await changes(), await changes()]).toEqual([true, false]);
  await removeComment({ comment: answer }, at(4));
  expect([await changes(), await changes()]).toEqual([true, false]);
});
