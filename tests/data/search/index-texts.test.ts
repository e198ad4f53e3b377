import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { publishedTexts, searchNames, searchSpellings, searchWords } from "#db/schema/published.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { backUp } from "#lib/backup/back-up.ts";
import { restore } from "#lib/backup/restore.ts";
import { indexTexts } from "#lib/search/commands/index-texts.ts";
import { indexPublished } from "#lib/search/jobs.ts";
import { TERMS_VERSION } from "#lib/search/terms.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { anAuthor, anEditor, NOW, type Staff, system } from "#tests/support/make.ts";
import { search, titlesFound } from "#tests/support/searches.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore("test");
const folder = mkdtempSync(join(tmpdir(), "standfirst-search-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let editor: Staff;
beforeEach(async () => {
  editor = await anEditor();
});

test("a site that was never searched is searchable after its next start: texts, names and suggestions", async () => {
  const author = await anAuthor({ name: "Petra Harbour" });
  await aLiveArticle(editor.context, { title: "Treaty signed", slug: "signed", bylines: [author.id] });
  await aDraft(editor.context, { title: "Treaty secret", slug: "secret" });
  const gone = await aLiveArticle(editor.context, { title: "Treaty gone", slug: "gone" });
  await unpublishArticle({ id: gone.id }, editor.context);
  await forget();
  expect((await search("treaty")).found).toEqual([]);
  expect(await indexPublished(NOW)).toBe(1);
  expect(await titlesFound("treaty")).toEqual(["Treaty signed"]);
  expect(await titlesFound("harbour")).toEqual(["Treaty signed"]);
  expect((await search("traety")).instead).toBe("treaty");
  // And once more has nothing to do.
  expect(await indexPublished(NOW)).toBe(0);
});

test("it goes on turn by turn until all is done", async () => {
  for (let n = 1; n <= 27; n++) await aLiveArticle(editor.context, { title: `Ferry ${n}`, slug: `ferry-${n}` });
  await forget();
  const { indexed, after } = await indexTexts({ after: null }, system());
  expect(indexed).toBe(25);
  expect(await indexTexts({ after }, system())).toEqual({ indexed: 2, after: null });
  expect((await search("ferry")).counted.count).toBe(27);
});

test("texts that were cut into terms in an older way are cut anew, names and words with them", async () => {
  const author = await anAuthor({ name: "Petra Harbour" });
  const live = await aLiveArticle(editor.context, { title: "Treaty signed", slug: "signed", bylines: [author.id] });
  await store().transaction(async (tx) => {
    await tx
      .update(publishedTexts)
      .set({ termsVersion: TERMS_VERSION - 1 })
      .where(eq(publishedTexts.articleId, live.id));
    await tx.insert(searchNames).values({ term: "oldterm", targetType: "author", targetId: author.id });
  });
  expect(await titlesFound("oldterm")).toEqual(["Treaty signed"]);
  await indexPublished(NOW);
  expect((await search("oldterm")).found).toEqual([]);
  expect(await titlesFound("harbour treaty")).toEqual(["Treaty signed"]);
});

test("what is withdrawn while it waits for its turn is not found", async () => {
  const live = await aLiveArticle(editor.context, { title: "Treaty", slug: "treaty" });
  await forget();
  await store().transaction((tx) => tx.update(articles).set({ liveRevisionId: null }).where(eq(articles.id, live.id)));
  expect(await indexPublished(NOW)).toBe(0);
  expect((await search("treaty")).found).toEqual([]);
});

test("two that come out in one millisecond are both found, the later first", async () => {
  await aLiveArticle(editor.context, { title: "Ferry one", slug: "one" });
  await aLiveArticle(editor.context, { title: "Ferry two", slug: "two" });
  expect(await titlesFound("ferry")).toEqual(["Ferry two", "Ferry one"]);
});

test("a restored site finds nothing of what it had before, and what it has after the job", async () => {
  await aLiveArticle(editor.context, { title: "Treaty signed", slug: "signed" });
  const { DATA_DIR, DATABASE_URL } = storeEnvironment();
  const file = join(folder, "backup.tar.gz");
  await backUp(file, { dataDir: DATA_DIR, databaseUrl: DATABASE_URL || undefined }, NOW);
  await aLiveArticle(editor.context, { title: "Treaty broken", slug: "broken" });
  await restore(file, { replace: true, context: system() });
  expect((await search("treaty")).found).toEqual([]);
  await indexPublished(NOW);
  expect(await titlesFound("treaty")).toEqual(["Treaty signed"]);
});

/** As a site of before: nothing is indexed. */
async function forget(): Promise<void> {
  await store().transaction(async (tx) => {
    for (const table of [publishedTexts, searchNames, searchWords, searchSpellings])
      await tx.delete(table).where(sql`1 = 1`);
  });
}
