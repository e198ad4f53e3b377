import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { restoreArticle } from "#lib/articles/commands/restore.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { articleTag, pathTag } from "#lib/tags.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, aPerson, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const stateOf = async (id: string) => (await db().select().from(articles).where(eq(articles.id, id)))[0];

test("an editor takes an article back from readers: no address, no lists, the text kept", async () => {
  const editor = await anEditor();
  const { id, path } = await aLiveArticle(editor.context);
  await unpublishArticle({ id }, editor.context);
  expect(await stateOf(id)).toMatchObject({ state: "withdrawn", path: null, liveRevisionId: null });
  expect((await db().select().from(references)).filter((row) => row.articleId === id && row.scope === "live")).toEqual(
    [],
  );
  expect(await lastEvent()).toMatchObject({
    name: "article.unpublish",
    before: { path },
    tags: expect.arrayContaining([pathTag(path), articleTag(id)]),
  });
});

test("published again it keeps its first date", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  await unpublishArticle({ id: live.id }, editor.context);
  await publishArticle({ id: live.id, version: live.version }, contextOf(editor.viewer, later(MINUTE)));
  expect(await stateOf(live.id)).toMatchObject({ state: "live", publishedAt: later(0), republishedAt: later(MINUTE) });
});

test("contributors and strangers cannot take anything back, and nothing live goes to the trash", async () => {
  const author = await aPerson({ role: "author" });
  const contributor = await aContributor();
  const { id } = await aLiveArticle(author.context);
  await expect(unpublishArticle({ id }, contributor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(unpublishArticle({ id }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(trashArticle({ id }, author.context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await stateOf(id)).toMatchObject({ state: "live" });
});

test("out of the trash an article is what it was", async () => {
  const me = await aContributor();
  const { id } = await aDraft(me.context);
  await trashArticle({ id }, me.context);
  expect(await lastEvent()).toMatchObject({ name: "article.trash", before: { state: "draft" } });
  await expect(restoreArticle({ id }, (await aPerson()).context)).rejects.toMatchObject({ code: "forbidden" });
  await restoreArticle({ id }, me.context);
  expect(await stateOf(id)).toMatchObject({ state: "draft" });
  expect(await lastEvent()).toMatchObject({ name: "article.restore" });
});

test("an id that is none, or of nothing, is refused", async () => {
  const editor = await anEditor();
  for (const command of [unpublishArticle, trashArticle, restoreArticle]) {
    await expect(command({ id: "../../etc" }, editor.context)).rejects.toThrow(/not an id/);
    await expect(command({ id: "0".repeat(16) }, editor.context)).rejects.toMatchObject({ code: "not-found" });
  }
});
