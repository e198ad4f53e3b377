import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { corrections } from "#db/schema/corrections.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { addNote } from "#lib/corrections/commands/add.ts";
import { changeNote } from "#lib/corrections/commands/change.ts";
import { removeNote } from "#lib/corrections/commands/remove.ts";
import { takeBackNote } from "#lib/corrections/commands/take-back.ts";
import { deskNotes } from "#lib/corrections/desk.ts";
import { publishedCorrections, publishedNotes } from "#lib/corrections/published.ts";
import { articleTag, correctionsTag, latestTag, pathTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, aPerson, contextOf, later, MINUTE, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { aLivePage } from "#tests/support/standing.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const WRONG_DAY = { kind: "correction", text: "The vote was on Tuesday, not on Monday." } as const;
const after = ({ viewer }: Awaited<ReturnType<typeof anEditor>>, minutes: number) =>
  contextOf(viewer, later(minutes * MINUTE));
async function datesOf(id: string) {
  const { publishedAt, republishedAt } = articles;
  return (await db().select({ publishedAt, republishedAt }).from(articles).where(eq(articles.id, id)))[0];
}
async function noteRow(id: string) {
  return (await db().select().from(corrections).where(eq(corrections.id, id)))[0];
}

test("a note at once stands on the live page, counts as an update, and is recorded with what it makes stale", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const { id } = await addNote({ id: live.id, ...WRONG_DAY, at: "once" }, after(editor, 5));
  expect(await publishedNotes(live.id)).toMatchObject([
    { id, kind: "correction", text: [WRONG_DAY.text], at: later(5 * MINUTE) },
  ]);
  expect(await datesOf(live.id)).toEqual({ publishedAt: NOW, republishedAt: later(5 * MINUTE) });
  const event = await lastEvent();
  expect(event).toMatchObject({ name: "correction.add", targetId: live.id, after: { note: id, ...WRONG_DAY } });
  expect(event?.tags).toEqual(
    expect.arrayContaining([articleTag(live.id), pathTag(live.path), latestTag, correctionsTag]),
  );
});

test("a note that waits is nothing to readers until the next publication, and comes out with its text", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const { id } = await addNote({ id: live.id, ...WRONG_DAY, at: "next" }, editor.context);
  expect((await lastEvent())?.tags).toEqual([]);
  expect(await publishedNotes(live.id)).toEqual([]);
  expect((await publishedCorrections()).notes).toEqual([]);
  const { version } = await rewrite(editor.context, live, { standfirst: "On Tuesday." });
  await publishArticle({ id: live.id, version }, after(editor, 9));
  const [revision] = await db().select().from(revisions).where(eq(revisions.standfirst, "On Tuesday."));
  expect(await noteRow(id)).toMatchObject({ toldAt: later(9 * MINUTE), revisionId: revision?.id });
  expect((await publishedCorrections()).notes).toMatchObject([
    { id, article: { title: live.content.title, path: live.path } },
  ]);
});

test("a note comes with the publication that it is written for", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const { version } = await rewrite(editor.context, live, { standfirst: "On Tuesday." });
  const told = { change: "clarification", note: "It is the lake's own name.\n\nThe town is called so too." } as const;
  await publishArticle({ id: live.id, version, ...told }, after(editor, 9));
  expect(await publishedNotes(live.id)).toMatchObject([
    { kind: "clarification", text: ["It is the lake's own name.", "The town is called so too."] },
  ]);
  expect(await lastEvent()).toMatchObject({ after: { change: "clarification", note: told.note } });
});

test("what a note needs is said beside its field, and nothing is published", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const first = { id: draft.id, version: draft.version };
  await expect(publishArticle({ ...first, change: "correction" }, editor.context)).rejects.toThrow(
    "Say what was wrong",
  );
  await expect(publishArticle({ ...first, change: "minor", note: "Told." }, editor.context)).rejects.toThrow("no note");
  await expect(
    publishArticle({ ...first, change: "correction", note: "Wrong." }, editor.context),
  ).rejects.toMatchObject({ code: "invalid", fields: { note: expect.stringContaining("first time") } });
  const nothing = addNote({ id: draft.id, ...WRONG_DAY, at: "next" }, editor.context);
  await expect(nothing).rejects.toMatchObject({ code: "conflict" });
  const live = await aLiveArticle(editor.context, { slug: "other" });
  await expect(addNote({ id: live.id, kind: "correction", text: "  ", at: "once" }, editor.context)).rejects.toThrow();
});

test("whoever writes may prepare a note, and only whoever publishes tells readers", async () => {
  const contributor = await aContributor();
  const editor = await anEditor();
  const own = await aDraft(contributor.context);
  await publishArticle({ id: own.id, version: own.version }, editor.context);
  await addNote({ id: own.id, ...WRONG_DAY, at: "next" }, contributor.context);
  const refused = { code: "forbidden" };
  await expect(addNote({ id: own.id, ...WRONG_DAY, at: "once" }, contributor.context)).rejects.toMatchObject(refused);
  const { id } = await addNote({ id: own.id, ...WRONG_DAY, at: "once" }, editor.context);
  const back = takeBackNote({ id, reason: "It was right." }, contributor.context);
  await expect(back).rejects.toMatchObject(refused);
  await expect(addNote({ id: own.id, ...WRONG_DAY, at: "next" }, (await aPerson()).context)).rejects.toMatchObject(
    refused,
  );
  await expect(removeNote({ id }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a note that readers know is neither changed nor removed; taken back it stays with the reason", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const { id: waits } = await addNote({ id: live.id, ...WRONG_DAY, at: "next" }, editor.context);
  await changeNote({ id: waits, kind: "clarification", text: "In the evening." }, editor.context);
  expect(await noteRow(waits)).toMatchObject({ kind: "clarification", text: "In the evening." });
  await removeNote({ id: waits }, editor.context);
  expect(await lastEvent()).toMatchObject({ name: "correction.remove", before: { text: "In the evening." } });
  expect(await noteRow(waits)).toBeUndefined();

  const { id } = await addNote({ id: live.id, ...WRONG_DAY, at: "once" }, editor.context);
  await expect(changeNote({ id, ...WRONG_DAY, text: "Other." }, editor.context)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(removeNote({ id }, editor.context)).rejects.toMatchObject({ code: "conflict" });
  await takeBackNote({ id, reason: "It was Monday after all." }, after(editor, 3));
  expect((await lastEvent())?.tags).toEqual(expect.arrayContaining([articleTag(live.id), correctionsTag]));
  const takenBack = { at: later(3 * MINUTE), reason: "It was Monday after all." };
  expect(await publishedNotes(live.id)).toMatchObject([{ id, text: [WRONG_DAY.text], takenBack }]);
  const again = takeBackNote({ id, reason: "Once more." }, editor.context);
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("the page of corrections turns by twenty, notes what it shows, and drops what is withdrawn", async () => {
  const editor = await anEditor();
  const [one, other] = [await aLiveArticle(editor.context), await aLiveArticle(editor.context, { slug: "other" })];
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    // Two of the same moment: only the id tells them apart.
    const at = after(editor, n - (n % 2));
    ids.push((await addNote({ id: one.id, kind: "update", text: `Note ${n}.`, at: "once" }, at)).id);
  }
  const gone = await addNote({ id: other.id, ...WRONG_DAY, at: "once" }, after(editor, 60));
  await unpublishArticle({ id: other.id }, editor.context);
  expect((await lastEvent())?.tags).toContain(correctionsTag);

  const { value: first, tags } = await noted(() => publishedCorrections({}, 2));
  expect(tags).toEqual(new Set([correctionsTag, articleTag(one.id)]));
  const seen = first.notes.map(({ id }) => id);
  let turn = first;
  while (turn.older) {
    turn = await publishedCorrections({ after: turn.older }, 2);
    seen.push(...turn.notes.map(({ id }) => id));
  }
  expect(seen).not.toContain(gone.id);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(new Set(seen).size).toBe(5);
  const back = await publishedCorrections({ before: turn.newer as string }, 2);
  expect(back.notes.map(({ id }) => id)).toEqual(seen.slice(2, 4));
});

test("the desk shows the notes of an article to whoever may see it", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  await addNote({ id: live.id, ...WRONG_DAY, at: "next" }, editor.context);
  expect(await deskNotes(editor.viewer, live.id)).toMatchObject([
    { ...WRONG_DAY, by: editor.viewer.name, toldAt: null },
  ]);
  expect(await deskNotes((await aContributor()).viewer, live.id)).toEqual([]);
});

test("a standing page carries no notes", async () => {
  const editor = await anEditor();
  const page = await aLivePage(editor.context);
  const refused = { code: "invalid", fields: { text: expect.any(String) } };
  await expect(addNote({ id: page.id, ...WRONG_DAY, at: "next" }, editor.context)).rejects.toMatchObject(refused);
});
