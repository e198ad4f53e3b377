import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, aPerson } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const historyOf = (articleId: string) =>
  db().select().from(revisions).where(eq(revisions.articleId, articleId)).orderBy(asc(revisions.number));

test("a contributor keeps the own draft as “Before legal read”", async () => {
  const me = await aContributor();
  const draft = await aDraft(me.context);
  const kept = await keepNamed({ id: draft.id, label: " Before legal read ", version: draft.version }, me.context);
  const [row] = await historyOf(draft.id);
  expect(row).toMatchObject({ id: kept.id, number: 1, revisionKind: "named", label: "Before legal read" });
  expect(row).toMatchObject({ draftVersion: draft.version, title: draft.content.title, createdBy: me.person.id });
  expect(row).toMatchObject({ html: "", rendererVersion: 0, words: 10 });
  expect(await lastEvent()).toMatchObject({
    name: "revision.keep",
    targetId: draft.id,
    after: { revision: 1, label: "Before legal read" },
  });
});

test("a text that gives way is kept whole, also when its section is gone or the article is in the trash", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await trashArticle({ id: draft.id }, editor.context);
  const mine = { ...draft.content, title: "Mine", body: aBody("Mine alone."), sectionId: "0".repeat(16) };
  await keepNamed({ id: draft.id, label: "My text of 12:00", version: 1, content: mine }, editor.context);
  const [row] = await historyOf(draft.id);
  expect(row).toMatchObject({ title: "Mine", body: JSON.parse(mine.body), sectionId: null, draftVersion: null });
});

test("somebody else's article is refused to a contributor, and everything to a stranger", async () => {
  const draft = await aDraft((await aPerson()).context);
  const input = { id: draft.id, label: "Mine", version: draft.version };
  await expect(keepNamed(input, (await aContributor()).context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(keepNamed(input, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await historyOf(draft.id)).toEqual([]);
});

test("a name is asked for, and a draft that moved on is not named unseen", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const keep = (more: object) =>
    keepNamed({ id: draft.id, label: "x", version: draft.version, ...more }, editor.context);
  await expect(keep({ label: "  " })).rejects.toThrow(/Give it a name/);
  await expect(keep({ label: "x".repeat(81) })).rejects.toThrow(/At most 80/);
  await expect(keep({ content: { ...draft.content, body: "{}" } })).rejects.toThrow();
  await rewrite(editor.context, draft, { title: "Newer" });
  const before = await countEvents();
  await expect(keep({})).rejects.toMatchObject({ code: "conflict", details: { version: draft.version + 1 } });
  expect(await countEvents()).toBe(before);
});

test("publications and kept versions are numbered in one row", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  await keepNamed({ id: live.id, label: "As published", version: live.version }, editor.context);
  expect((await historyOf(live.id)).map(({ number, revisionKind }) => [number, revisionKind])).toEqual([
    [1, "published"],
    [2, "named"],
  ]);
});
