import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { drafts, revisions } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { deskArticle } from "#lib/articles/desk.ts";
import { writerNow } from "#lib/articles/desk-writer.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { previewWith } from "#lib/previews/outside.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { deskVersion } from "#lib/revisions/desk.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { aDraft } from "#tests/support/articles.ts";
import { anEditor, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

/** A block that a newer version of Standfirst has written, before somebody went a version back. */
const NEWER = { type: "hologram", attrs: { id: "holo1" }, content: [{ type: "text", text: "A ferry in the round." }] };
const FROM_THE_FUTURE = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Words we know." }] }, NEWER],
};
const KEPT = [{ type: "paragraph" }, { type: "unknownBlock", attrs: { original: JSON.stringify(NEWER), id: "holo1" } }];

async function aNewerDraft() {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const body = FROM_THE_FUTURE as unknown as ContentDocument;
  await store().transaction((tx) => tx.update(drafts).set({ body }).where(eq(drafts.articleId, draft.id)));
  return { editor, draft };
}

test("an editor opens a text of a newer version with what it does not know kept in an inert block", async () => {
  const { editor, draft } = await aNewerDraft();
  expect((await deskArticle(editor.viewer, draft.id)).content.body.content).toMatchObject(KEPT);
});

test("whoever looks on, or saved on an older text, is sent it in the same way", async () => {
  const { editor, draft } = await aNewerDraft();
  const { newer } = await writerNow(editor.viewer, { id: draft.id, version: 1 }, NOW);
  expect(newer?.content.body.content).toMatchObject(KEPT);
  const stale = saveDraft({ id: draft.id, basedOn: 1, content: { ...draft.content, title: "Other" } }, editor.context);
  await expect(stale).rejects.toMatchObject({ details: { content: { body: { content: KEPT } } } });
});

test("the history and a preview for outsiders read it in the same way, and the history keeps it as it was", async () => {
  const { editor, draft } = await aNewerDraft();
  const { id } = await keepNamed({ id: draft.id, label: "As it was", version: draft.version }, editor.context);
  expect((await db().select().from(revisions).where(eq(revisions.id, id)))[0]?.body).toEqual(FROM_THE_FUTURE);
  const article = await deskArticle(editor.viewer, draft.id);
  expect((await deskVersion(editor.viewer, article, id))?.content.body.content).toMatchObject(KEPT);
  const { secret } = await createPreview({ id: draft.id, note: "The lawyer", days: 1 }, editor.context);
  const preview = await previewWith(secret, await publishedSections(), NOW);
  expect(preview?.article.html).toBe("<p>Words we know.</p>");
});

test("it can be published, and readers get what is known", async () => {
  const { editor, draft } = await aNewerDraft();
  await publishArticle({ id: draft.id, version: draft.version }, editor.context);
  const [live] = await db().select().from(revisions).where(eq(revisions.articleId, draft.id));
  expect(live).toMatchObject({ html: "<p>Words we know.</p>", body: FROM_THE_FUTURE });
});
