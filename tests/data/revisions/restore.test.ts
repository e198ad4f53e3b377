import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { drafts, revisions } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { deleteAuthor } from "#lib/authors/commands/delete.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { nameRevision } from "#lib/revisions/commands/name.ts";
import { restoreRevision } from "#lib/revisions/commands/restore.ts";
import { deleteTopic } from "#lib/topics/commands/delete.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anAuthor, anEditor, anyone, aPerson, aTopic, later, NOW } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const draftOf = async (id: string) => (await db().select().from(drafts).where(eq(drafts.articleId, id)))[0];
const historyOf = (articleId: string) =>
  db().select().from(revisions).where(eq(revisions.articleId, articleId)).orderBy(asc(revisions.number));

async function keptDraft(context = anyone(), facts = {}) {
  const draft = await aDraft(context, facts);
  const { id: revisionId } = await keepNamed({ id: draft.id, label: "Kept", version: draft.version }, context);
  return { draft, revisionId };
}

test("a former text comes back as a new edit, and what stood there is in the history", async () => {
  const editor = await anEditor();
  const { draft, revisionId } = await keptDraft(editor.context, { title: "Before" });
  const now = await rewrite({ ...editor.context, now: later(1_000) }, draft, { title: "After" });
  const done = await restoreRevision({ id: draft.id, revisionId, version: now.version }, editor.context);
  expect(done).toEqual({ version: now.version + 1, kept: 2, leftOut: [], unchanged: false });
  expect(await draftOf(draft.id)).toMatchObject({ title: "Before", version: now.version + 1 });
  const history = await historyOf(draft.id);
  expect(history.map(({ revisionKind, title }) => [revisionKind, title])).toEqual([
    ["named", "Before"],
    ["auto", "After"],
  ]);
  expect(await lastEvent()).toMatchObject({
    name: "revision.restore",
    before: { version: now.version, kept: 2 },
    after: { version: now.version + 1, revision: 1 },
  });
});

test("restoring what readers have makes the article live without changes again", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const changed = await rewrite(editor.context, live, { title: "Changed" });
  const [published] = await historyOf(live.id);
  const input = { id: live.id, revisionId: published?.id ?? "", version: changed.version };
  await restoreRevision(input, editor.context);
  expect(await draftOf(live.id)).toMatchObject({ contentHash: published?.contentHash });
});

test("restoring what is there already changes nothing and records nothing", async () => {
  const editor = await anEditor();
  const { draft, revisionId } = await keptDraft(editor.context);
  const before = await countEvents();
  const done = await restoreRevision({ id: draft.id, revisionId, version: draft.version }, editor.context);
  expect(done).toMatchObject({ unchanged: true, version: draft.version });
  expect(await countEvents()).toBe(before);
});

test("a draft that moved on while somebody looked is not replaced unseen", async () => {
  const editor = await anEditor();
  const { draft, revisionId } = await keptDraft(editor.context);
  await rewrite(editor.context, draft, { title: "Written meanwhile" });
  const restoring = restoreRevision({ id: draft.id, revisionId, version: draft.version }, editor.context);
  await expect(restoring).rejects.toMatchObject({ code: "conflict", details: { version: draft.version + 1 } });
  expect(await draftOf(draft.id)).toMatchObject({ title: "Written meanwhile" });
});

test("what is gone by now is left out, and the answer says what", async () => {
  const editor = await anEditor();
  const [author, other, topic, picture] = [await anAuthor(), await anAuthor(), await aTopic(), await aPicture()];
  const figure = {
    type: "figure",
    attrs: { id: "figure000001", mediaId: picture.id },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
  const body = JSON.parse(aBody("The text.")) as { content: unknown[] };
  const { draft, revisionId } = await keptDraft(editor.context, {
    bylines: [author.id, other.id],
    topics: [topic.id],
    lead: { mediaId: picture.id, alt: "", caption: "", credit: "" },
    body: JSON.stringify({ ...body, content: [...body.content, figure] }),
  });
  const bare = await rewrite(editor.context, draft, {
    bylines: [other.id],
    topics: [],
    lead: null,
    body: aBody("Bare."),
  });
  await deleteAuthor({ id: author.id }, editor.context);
  await deleteTopic({ id: topic.id }, editor.context);
  await trashMedia({ id: picture.id }, editor.context);
  const { leftOut } = await restoreRevision({ id: draft.id, revisionId, version: bare.version }, editor.context);
  expect(leftOut).toEqual([
    "One author in the byline no longer exists and was left out.",
    "One topic named there no longer exists and was left out.",
    "One picture shown there no longer exists and was left out.",
  ]);
  expect(await draftOf(draft.id)).toMatchObject({ bylines: [other.id], topics: [], lead: null });
  expect((await draftOf(draft.id))?.body.content.map(({ type }) => type)).toEqual(["paragraph"]);
  const pointed = await db().select().from(references).where(eq(references.articleId, draft.id));
  expect(pointed.map(({ targetId }) => targetId)).toContain(other.id);
});

test("a card whose picture is gone, and a fold that held nothing but a picture, come back with their words", async () => {
  const editor = await anEditor();
  const picture = await aPicture();
  const words = (text: string) => [{ type: "text", text }];
  const card = {
    type: "linkCard",
    attrs: { id: "card00000001", url: "https://example.org/", title: "A page", thumbnailId: picture.id },
  };
  const figure = {
    type: "figure",
    attrs: { id: "figure000001", mediaId: picture.id },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
  const details = {
    type: "details",
    attrs: { id: "details00001" },
    content: [
      { type: "detailsSummary", content: words("See the map") },
      { type: "detailsContent", content: [figure] },
    ],
  };
  const body = JSON.stringify({ type: "doc", content: [card, details] });
  const { draft, revisionId } = await keptDraft(editor.context, { body });
  const bare = await rewrite(editor.context, draft, { body: aBody("Bare.") });
  await trashMedia({ id: picture.id }, editor.context);
  const { leftOut } = await restoreRevision({ id: draft.id, revisionId, version: bare.version }, editor.context);
  expect(leftOut).toEqual(["One picture shown there no longer exists and was left out."]);
  expect((await draftOf(draft.id))?.body.content).toMatchObject([
    { type: "linkCard", attrs: { title: "A page" } },
    {
      type: "details",
      content: [
        { type: "detailsSummary", content: words("See the map") },
        { type: "detailsContent", content: [{ type: "paragraph" }] },
      ],
    },
  ]);
});

test("a text that a newer version of the site wrote comes back with what this one does not know kept", async () => {
  const editor = await anEditor();
  const { draft, revisionId } = await keptDraft(editor.context);
  const poll = { type: "poll", attrs: { id: "poll00000001", question: "Yes or no?" } };
  const body = { type: "doc" as const, content: [{ type: "paragraph" }, poll] };
  await store().transaction((tx) => tx.update(revisions).set({ body }).where(eq(revisions.id, revisionId)));
  await restoreRevision({ id: draft.id, revisionId, version: draft.version }, editor.context);
  const [, kept] = (await draftOf(draft.id))?.body.content ?? [];
  expect(kept?.type).toBe("unknownBlock");
  expect(JSON.parse(String(kept?.attrs?.original))).toMatchObject(poll);
});

test("nobody restores or names a version of what is not theirs, nor of another article", async () => {
  const owner = await aPerson();
  const { draft, revisionId } = await keptDraft(owner.context);
  const other = await aContributor();
  const own = await aDraft(other.context);
  const input = { id: draft.id, revisionId, version: draft.version };
  await expect(restoreRevision(input, other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(restoreRevision(input, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(restoreRevision({ ...input, id: own.id }, other.context)).rejects.toMatchObject({ code: "not-found" });
  const naming = nameRevision({ id: own.id, revisionId, label: "Mine" }, other.context);
  await expect(naming).rejects.toMatchObject({ code: "not-found" });
});

test("a moment that is given a name is kept for good; a publication stays one", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const other = await anEditor();
  const changed = await rewrite(other.context, live, { title: "One" });
  await rewrite({ ...editor.context, now: new Date(NOW.getTime() + 1_000) }, changed, { title: "Two" });
  const [published, automatic] = await historyOf(live.id);
  for (const revision of [published, automatic])
    await nameRevision({ id: live.id, revisionId: revision?.id ?? "", label: "Before legal read" }, editor.context);
  expect((await historyOf(live.id)).map(({ revisionKind, label }) => [revisionKind, label])).toEqual([
    ["published", "Before legal read"],
    ["named", "Before legal read"],
  ]);
  const before = await countEvents();
  await nameRevision({ id: live.id, revisionId: automatic?.id ?? "", label: "Before legal read" }, editor.context);
  expect(await countEvents()).toBe(before);
  const blank = nameRevision({ id: live.id, revisionId: automatic?.id ?? "", label: "" }, editor.context);
  await expect(blank).rejects.toThrow(/Give it a name/);
});
