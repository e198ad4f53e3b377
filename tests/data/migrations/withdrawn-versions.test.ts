import { globSync, readFileSync } from "node:fs";
import { eq, isNotNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, contextOf, later, MINUTE } from "#tests/support/make.ts";
import { engine, freshStore } from "#tests/support/store.ts";

freshStore("test");

/** As it runs once, over what was there before versions were public. */
async function migrate(): Promise<void> {
  const [file = ""] = globSync(`drizzle/${engine}/*_withdrawn-versions.sql`);
  const update = sql.raw(readFileSync(file, "utf8"));
  await store().transaction(async (tx) => {
    const on = tx as unknown as Record<"run" | "execute", (query: typeof update) => Promise<unknown>>;
    await on[engine === "postgres" ? "execute" : "run"](update);
  });
}
async function withheldOf(articleId: string): Promise<boolean[]> {
  const rows = await db().select().from(revisions).where(eq(revisions.articleId, articleId)).orderBy(revisions.number);
  return rows.flatMap(({ revisionKind, withheldAt }) => (revisionKind === "published" ? [withheldAt !== null] : []));
}

test("what was withdrawn before versions were public is withheld, and what was only published again is not", async () => {
  const editor = await anEditor();
  const at = (minutes: number) => contextOf(editor.viewer, later(minutes * MINUTE));
  const back = await aLiveArticle(at(0));
  await unpublishArticle({ id: back.id }, at(1));
  await publishArticle({ id: back.id, version: back.version }, at(2));
  const gone = await aLiveArticle(at(0), { slug: "gone" });
  await unpublishArticle({ id: gone.id }, at(1));
  const stayed = await aLiveArticle(at(0), { slug: "stayed" });
  const { version } = await rewrite(at(1), stayed, { title: "Other" });
  await publishArticle({ id: stayed.id, version }, at(2));
  await store().transaction((tx) =>
    tx.update(revisions).set({ withheldAt: null }).where(isNotNull(revisions.withheldAt)),
  );

  await migrate();
  expect(await withheldOf(back.id)).toEqual([true, false]);
  expect(await withheldOf(gone.id)).toEqual([true]);
  expect(await withheldOf(stayed.id)).toEqual([false, false]);
});
