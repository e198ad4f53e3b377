import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, rows, store } from "#db/client.ts";
import { articlesMatching } from "#db/dialect/search.ts";
import { articles } from "#db/schema/articles.ts";
import { comments } from "#db/schema/comments.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { notices } from "#db/schema/notices.ts";
import { references } from "#db/schema/references.ts";
import { site } from "#db/schema/site.ts";
import { A_TURN, emptyTrash } from "#lib/articles/commands/empty-trash.ts";
import { purgeArticle } from "#lib/articles/commands/purge.ts";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { emptyOldTrash } from "#lib/articles/trash-job.ts";
import { createPreview } from "#lib/previews/commands/create.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { changeTrash } from "#lib/settings/commands/change-trash.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anAdmin, anEditor, aPerson, contextOf, DAY, later, NOW, system } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { lastEvent } from "#tests/support/record.ts";
import { allRows } from "#tests/support/rows.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const isThere = async (id: string) => (await db().select().from(articles).where(eq(articles.id, id))).length === 1;

async function inTrash(context = system(), slug = "gone", trashedAt = NOW): Promise<string> {
  const { id } = await aDraft(context, { slug });
  await trashArticle({ id }, context);
  await isPlanned(id, { trashedAt });
  return id;
}

test("what is removed for good leaves nothing behind but what is on record of it", async () => {
  const { context, viewer } = await anEditor();
  const picture = await aPicture();
  const lead = { mediaId: picture.id, alt: "A lake", caption: "", credit: "" };
  const live = await aLiveArticle(context, { title: "Zanzibar", slug: "zanzibar", lead });
  const { id, path } = live;
  await keepNamed({ id, version: live.version, label: "Kept" }, context);
  await createPreview({ id, note: "The lawyer", days: 7 }, context);
  await scheduleArticle(
    { id, version: live.version, act: "unpublish", local: "2030-02-01T10:00", zone: "UTC" },
    context,
  );
  await unpublishArticle({ id }, context);
  const said = { id: "c".repeat(16), articleId: id, threadId: "c".repeat(16), words: "Hm", mentions: [], at: NOW };
  const other = await aDraft(context, { title: "Other", slug: "other" });
  await store().transaction(async (tx) => {
    await tx.insert(comments).values({ ...said, anchor: { on: "article" } });
    const notice = { id: "n".repeat(16), personId: viewer.id, kind: "commented" as const, articleId: id };
    await tx.insert(notices).values({ ...notice, words: "Hm", at: NOW });
    // Another one links to it.
    const points = { articleId: other.id, scope: "draft", role: "body", targetType: "article", targetId: id } as const;
    await tx.insert(references).values({ ...points, position: 9, sortAt: NOW });
  });
  await trashArticle({ id }, context);
  await purgeArticle({ id }, context);
  const left = await allRows();
  for (const [table, text] of Object.entries(left).map(([table, rows]) => [table, JSON.stringify(rows)] as const))
    if (table !== "events") expect(text, table).not.toContain(id);
  expect(await lastEvent()).toMatchObject({ name: "article.purge", before: { title: "Zanzibar", slug: "zanzibar" } });
  expect((await db().select().from(events).where(eq(events.targetId, id))).length).toBeGreaterThan(5);
  expect((await lastEvent())?.tags).toContain(`path:${path}`);
  const [freed] = await db().select({ used: media.used }).from(media).where(eq(media.id, picture.id));
  expect(freed?.used).toBe(false);
  const found = articlesMatching("zanzibar");
  expect(await rows(sql`SELECT article_id FROM ${found} AS found`)).toEqual([]);
});

test("only what lies in the trash is removed, by who may put it there, after a fresh proof", async () => {
  const [editor, author, contributor] = [await anEditor(), await aPerson(), await aContributor()];
  const draft = await aDraft(author.context);
  await expect(purgeArticle({ id: draft.id }, author.context)).rejects.toMatchObject({ code: "forbidden" });
  await trashArticle({ id: draft.id }, author.context);
  await expect(purgeArticle({ id: draft.id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  const stale = { ...contextOf(author.viewer, later(DAY)), session: author.context.session };
  await expect(purgeArticle({ id: draft.id }, stale as never)).rejects.toMatchObject({ details: { stepUp: true } });
  await purgeArticle({ id: draft.id }, author.context);
  await expect(purgeArticle({ id: draft.id }, editor.context)).rejects.toMatchObject({ code: "not-found" });
});

test("what was published once is removed by who may throw such away, and by no contributor", async () => {
  const [editor, contributor] = [await anEditor(), await aContributor()];
  const live = await aLiveArticle(editor.context);
  await isPlanned(live.id, { assigneeId: contributor.viewer.id });
  await unpublishArticle({ id: live.id }, editor.context);
  await trashArticle({ id: live.id }, editor.context);
  await expect(purgeArticle({ id: live.id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  await purgeArticle({ id: live.id }, editor.context);
});

test("the trash is emptied of what has lain there as long as the site keeps it, and of nothing else", async () => {
  const [old, young, back] = [
    await inTrash(system(), "old"),
    await inTrash(system(), "young"),
    await inTrash(system(), "back"),
  ];
  const open = await aDraft(system(), { slug: "open" });
  await isPlanned(old, { trashedAt: later(-30 * DAY - 1) });
  await isPlanned(young, { trashedAt: later(-30 * DAY + 60_000) });
  await isPlanned(back, { trashedAt: later(-90 * DAY) });
  await restoreArticle({ id: back }, system());
  await emptyOldTrash(NOW);
  expect(await Promise.all([old, young, back, open.id].map(isThere))).toEqual([false, true, true, true]);
  expect(await lastEvent()).toMatchObject({ name: "article.empty-trash", before: { removed: [{ id: old }] } });
});

test("a site that keeps its trash for ever loses nothing of it", async () => {
  const admin = await anAdmin();
  const old = await inTrash(system(), "old", later(-3_000 * DAY));
  await changeTrash({ keepTrashDays: null }, admin.context);
  expect(await lastEvent()).toMatchObject({ before: { keepTrashDays: 30 }, after: { keepTrashDays: null } });
  await emptyOldTrash(NOW);
  expect(await isThere(old)).toBe(true);
  await changeTrash({ keepTrashDays: 365 }, admin.context);
  await emptyOldTrash(NOW);
  expect(await isThere(old)).toBe(false);
});

test("how long it is kept is one of a few, and said by who changes settings", async () => {
  const [admin, editor] = [await anAdmin(), await anEditor()];
  await expect(changeTrash({ keepTrashDays: 90 }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeTrash({ keepTrashDays: 1 as never }, admin.context)).rejects.toMatchObject({ issues: [{}] });
  const [row] = await db().select({ days: site.keepTrashDays }).from(site);
  expect(row?.days).toBe(30);
});

test("a full trash is emptied some at a time, each once, by however many at once", async () => {
  const made = A_TURN * 2 + 3;
  for (let at = 0; at < made; at++) await inTrash(system(), `old-${at}`, later(-40 * DAY));
  const first = await emptyTrash({}, system("article.empty-trash"));
  expect([first.removed.length, first.more]).toEqual([A_TURN, true]);
  await Promise.allSettled([emptyTrash({}, system("a")), emptyTrash({}, system("b")), emptyTrash({}, system("c"))]);
  await emptyOldTrash(NOW);
  const told = await db().select().from(events).where(eq(events.name, "article.empty-trash"));
  const removed = told.flatMap(({ before }) => (before as { removed: { id: string }[] }).removed.map(({ id }) => id));
  expect([removed.length, new Set(removed).size]).toEqual([made, made]);
});
