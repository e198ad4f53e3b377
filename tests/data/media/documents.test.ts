import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskFilesById } from "#lib/media/desk-documents.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { fileTag } from "#lib/tags.ts";
import { aContent, aDraft } from "#tests/support/articles.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aFile } from "#tests/support/files.ts";
import { aContributor, anEditor, anyone, later, NOW, system } from "#tests/support/make.ts";
import { failingStorage } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { upload } from "#tests/support/uploads.ts";

freshStore("test");

const recorded = (id: string) => db().select().from(events).where(eq(events.targetId, id)).orderBy(events.id);
const stored = (id: string) => storage().list(`public/files/${id}`);

test("a contributor adds a file: a row, its bytes and a record of it", async () => {
  const { viewer, context } = await aContributor();
  const { item, known } = await upload({ bytes: aPdf(1), fileName: "C:\\desk\\Annual Report.pdf" }, context);
  expect(known).toBe(false);
  const facts = { kind: "document", typeName: "PDF", sizeInBytes: aPdf(1).byteLength };
  expect(item).toMatchObject({ fileName: "Annual Report.pdf", ...facts });
  expect(item.url).toBe(`/media/files/${item.id}/annual-report.pdf`);
  const [row] = await db().select().from(media);
  expect(row).toMatchObject({ id: item.id, type: "application/pdf", createdBy: viewer.id, createdAt: NOW });
  expect(await storage().read(`public/files/${item.id}/annual-report.pdf`)).toEqual(aPdf(1));
  expect(await recorded(item.id)).toMatchObject([
    { name: "media.add", actorId: viewer.id, after: { fileName: "Annual Report.pdf" }, tags: [fileTag(item.id)] },
  ]);
});

test("nobody adds a file without signing in, and nothing is kept", async () => {
  const attempt = upload({ bytes: aPdf(2), fileName: "a.pdf" }, anyone());
  await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await db().select().from(media)).toEqual([]);
});

test("a page that is called a PDF is refused in a sentence, and so are an empty and an enormous file", async () => {
  const { context } = await anEditor();
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  await expect(upload({ bytes: page, fileName: "report.pdf" }, context)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("web page"),
  });
  await expect(upload({ bytes: new Uint8Array(), fileName: "a.pdf" }, context)).rejects.toMatchObject({
    name: "ZodError",
  });
  const large = Buffer.concat([aPdf(), Buffer.alloc(100 * 1024 * 1024)]);
  await expect(upload({ bytes: large, fileName: "a.pdf" }, context)).rejects.toMatchObject({ code: "too-large" });
  expect(await db().select().from(media)).toEqual([]);
  expect(await db().select().from(events)).toEqual([]);
});

test("the same file again gives the one that is there, under the name it has, and records nothing", async () => {
  const first = await aFile({ seed: 3 });
  const { context } = await aContributor();
  const again = await upload({ bytes: aPdf(3), fileName: "other-name.pdf" }, context);
  expect(again).toMatchObject({ known: true, item: { id: first.id, fileName: first.fileName, url: first.url } });
  expect(await recorded(first.id)).toHaveLength(1);
});

test("the same file five times at once is one row with one set of bytes", async () => {
  const before = await storage().list("public/files");
  const { context } = await anEditor();
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((at) => upload({ bytes: aPdf(4), fileName: `${at}.pdf` }, context)),
  );
  expect(new Set(answers.map(({ item }) => item.id)).size).toBe(1);
  expect(answers.filter(({ known }) => !known)).toHaveLength(1);
  expect(await storage().list("public/files")).toHaveLength(before.length + 1);
});

test("a full disk or a transaction that fails leaves no row, no record and no bytes", async () => {
  const before = await storage().list("public/files");
  const { context } = await anEditor();
  {
    using _full = failingStorage({ afterPuts: 0 });
    await expect(upload({ bytes: aPdf(5), fileName: "a.pdf" }, context)).rejects.toMatchObject({ code: "ENOSPC" });
  }
  const stranger = { ...context, actor: { ...context.actor, id: newId() } } as typeof context;
  await expect(upload({ bytes: aPdf(5), fileName: "a.pdf" }, stranger)).rejects.toThrow();
  expect(await storage().list("public/files")).toEqual(before);
  expect(await db().select().from(media)).toEqual([]);
  expect(await db().select().from(events)).toEqual([]);
});

test("an editor throws a file away that nothing offers, and then for good, with its bytes; a contributor does not", async () => {
  const { context: contributor } = await aContributor();
  const { id, fileName } = await aFile({ seed: 6, context: contributor });
  await expect(trashMedia({ id }, contributor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(trashMedia({ id }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await stored(id)).toHaveLength(1);
  const { context } = await anEditor();
  await trashMedia({ id }, context);
  expect(await stored(id)).toHaveLength(1);
  expect((await recorded(id)).at(-1)).toMatchObject({ name: "media.trash", before: { fileName } });
  await purgeMedia({ id }, context);
  expect(await stored(id)).toEqual([]);
  expect(await db().select().from(media)).toEqual([]);
  expect((await recorded(id)).at(-1)).toMatchObject({ name: "media.purge", before: { fileName } });
  await expect(trashMedia({ id }, context)).rejects.toMatchObject({ code: "not-found" });
  await expect(trashMedia({ id: "../x" }, context)).rejects.toMatchObject({ name: "ZodError" });
});

test("an article that offers a file is known to, keeps it from being thrown away, and links to it on its page", async () => {
  const { context } = await anEditor();
  const file = await aFile({ seed: 7 });
  const { id, version } = await aDraft(context);
  const content = await aContent({ body: offering(file.id, "The report") });
  const saved = await saveDraft({ id, basedOn: version, content }, context);
  const points = await db().select().from(references).where(eq(references.targetId, file.id));
  expect(points).toMatchObject([{ articleId: id, scope: "draft", role: "body", targetType: "file" }]);
  const refused = trashMedia({ id: file.id }, context);
  await expect(refused).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/^This file is used in “.+”\. Take it out there first\.$/),
    details: { uses: [{ articleId: id, live: false }] },
  });
  const { path } = await publishArticle({ id, version: saved.version }, context);
  const page = await publishedArticleAt(path as string, []);
  expect(page?.html).toContain(`<div class="file"><a href="${file.url}" download>The report</a>`);
});

test("a text that offers a file which is gone is not saved", async () => {
  const { context } = await anEditor();
  const { id, version } = await aDraft(context);
  const content = await aContent({ body: offering("a".repeat(16)) });
  await expect(saveDraft({ id, basedOn: version, content }, context)).rejects.toMatchObject({
    code: "invalid",
    fields: { "content.body": "One of the files no longer exists." },
  });
});

test("the whole staff sees the files, newest first, found by any words of the name; others see none", async () => {
  const { viewer } = await aContributor();
  await aFile({ seed: 8, fileName: "Budget 2026.pdf" });
  const newest = await aFile({ seed: 9, fileName: "Budget_2027.pdf", context: { ...system(), now: later(1_000) } });
  const names = async (q = "") =>
    (await deskMedia(viewer, LibraryInput.parse({ q, kind: "document" }), NOW)).items.map(({ fileName }) => fileName);
  expect(await names()).toEqual(["Budget_2027.pdf", "Budget 2026.pdf"]);
  expect(await names("2026 budget")).toEqual(["Budget 2026.pdf"]);
  expect(await names("budget_2027")).toEqual(["Budget_2027.pdf"]);
  expect(await deskFilesById(viewer, [newest.id, "gone"])).toMatchObject([{ id: newest.id }]);
});

/** A text of one sentence with a file under it. */
function offering(fileId: string, label = ""): string {
  return JSON.stringify({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "The report in full." }] },
      { type: "file", attrs: { fileId, label } },
    ],
  });
}

test("a file is found by its name whatever its capitals, in letters beyond ASCII too", async () => {
  const { viewer } = await aContributor();
  await aFile({ fileName: "Übersicht der Zusagen.pdf" });
  const found = async (q: string) =>
    (await deskMedia(viewer, LibraryInput.parse({ q, kind: "document" }), NOW)).items.map(({ fileName }) => fileName);
  expect(await found("übersicht ZUSAGEN")).toEqual(["Übersicht der Zusagen.pdf"]);
  expect(await found("übersicht karte")).toEqual([]);
});
