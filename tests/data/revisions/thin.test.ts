import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import type { RevisionKind } from "#db/vocabulary.ts";
import { contentOf } from "#lib/articles/content.ts";
import { loadArticle } from "#lib/articles/rows.ts";
import { thinRevisions } from "#lib/revisions/commands/thin.ts";
import { thinAll } from "#lib/revisions/job.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import { aDraft } from "#tests/support/articles.ts";
import { anAdmin, DAY, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

/** An article with revisions of one kind, one for each age in milliseconds. */
async function withHistory(kind: RevisionKind, ages: number[]): Promise<string> {
  const { id } = await aDraft((await anAdmin()).context);
  await store().transaction(async (tx) => {
    const content = contentOf((await loadArticle(tx, { id })).draft);
    for (const age of ages) {
      const facts = { articleId: id, label: null, draftVersion: null, createdBy: null, createdAt: later(-age) };
      await keepRevision(tx, { ...facts, revisionKind: kind }, content);
    }
  });
  return id;
}
const left = (id: string) => db().select().from(revisions).where(eq(revisions.articleId, id));
const minutes = (count: number) => Array.from({ length: count }, (_, index) => 3 * DAY + (index + 1) * MINUTE);

test("old moments of writing are thinned by the job, and the log says how many", async () => {
  const id = await withHistory("auto", minutes(90));
  expect(await thinAll(NOW)).toBe(88);
  expect(await left(id)).toHaveLength(2);
  expect(await lastEvent()).toMatchObject({ name: "revision.thin", actorId: "revision.thin", after: { removed: 88 } });
  const before = await countEvents();
  expect(await thinAll(NOW)).toBe(0);
  expect(await countEvents()).toBe(before);
});

test.each(["named", "submitted", "published"] as const)("what was %s is never thinned", async (kind) => {
  const id = await withHistory(kind, minutes(5));
  await thinAll(NOW);
  expect(await left(id)).toHaveLength(5);
});

test("a turn takes no more than five hundred, and the next goes on where it stopped", async () => {
  const id = await withHistory("auto", minutes(620));
  expect(await thinRevisions({ after: null }, system())).toMatchObject({ removed: 500, more: true });
  expect(await thinAll(NOW)).toBeGreaterThan(100);
  expect(await left(id)).toHaveLength(11);
});

test("an archive that nobody has touched for months is not looked through again", async () => {
  const id = await withHistory("auto", minutes(5));
  const longAgo = { changedAt: later(-120 * DAY) };
  await store().transaction((tx) => tx.update(articles).set(longAgo).where(eq(articles.id, id)));
  await thinAll(NOW);
  expect(await left(id)).toHaveLength(5);
});

test("nobody thins by hand", async () => {
  await expect(thinRevisions({ after: null }, (await anAdmin()).context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(thinRevisions({ after: "x" }, system())).rejects.toThrow();
});
