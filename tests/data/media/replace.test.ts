import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { replaceMedia } from "#lib/media/commands/replace.ts";
import { usageEndings } from "#lib/media/desk-usage.ts";
import { fileTag, mediaTag } from "#lib/tags.ts";
import { aBody, aLiveArticle } from "#tests/support/articles.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aFile } from "#tests/support/files.ts";
import { libraryOf } from "#tests/support/library.ts";
import { aContributor, anEditor, DAY, later, NOW } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { allFiles, aPicture, failingStorage, usedIn } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool } from "#tests/support/uploads.ts";

freshStore("test");

test("another picture takes the place of one: same id, same words, new sizes, and the page shows it", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 1 });
  await describeMedia({ id, alt: "A lake", credit: "AP", crop: { left: 0, top: 0, width: 0.5, height: 1 } }, context);
  const live = await aLiveArticle(context, {
    body: aBody([
      { type: "p", text: "Words." },
      { type: "picture", mediaId: id, alt: "", caption: "", credit: "", layout: "wide" },
    ]),
  });
  const before = await allFiles(id);
  const bytes = await aPhoto({ seed: 2, width: 300, height: 500 });
  const item = await replaceMedia({ id, file: await inSpool(bytes), fileName: "better.jpg" }, context);
  expect(item).toMatchObject({
    id,
    alt: "A lake",
    fileName: "better.jpg",
    width: 300,
    height: 500,
    crop: null,
    version: 3,
  });
  expect(item).toMatchObject({ orientation: "portrait", unchanged: false });
  const after = await allFiles(id);
  expect(after.filter((name) => before.includes(name))).toEqual([]);
  const [row] = await db().select().from(media).where(eq(media.id, id));
  const folder = item.base.replace("/media/", "public/");
  // Smaller than the second width of either list: both are made of all that it has.
  expect(after).toEqual([row?.original, `${folder}/whole-320.webp`, `${folder}/whole-480.jpg`]);
  expect(await storage().read(row?.original as string)).toEqual(bytes);
  const recorded = (await db().select().from(events).orderBy(events.id)).at(-1);
  expect(recorded).toMatchObject({ name: "media.replace", tags: [mediaTag(id)], after: { version: 3 } });
  const page = await publishedArticleAt(live.path, []);
  expect(page?.html).toContain(`${item.base}/whole-320.avif 300w`);
});

test("a replaced document has another address, since the former one was to be kept for good", async () => {
  const { context } = await anEditor();
  const { id, url } = await aFile({ seed: 1, fileName: "Report.pdf" });
  const item = await replaceMedia({ id, file: await inSpool(aPdf(2)), fileName: "Report.pdf" }, context);
  expect(item.url).toMatch(new RegExp(`^/media/files/${id}/report-[a-z0-9]{16}\\.pdf$`));
  expect(item.url).not.toBe(url);
  expect(await storage().list(`public/files/${id}`)).toEqual([item.url?.replace("/media/", "public/")]);
  expect((await db().select().from(events).orderBy(events.id)).at(-1)?.tags).toEqual([fileTag(id)]);
});

test("a picture is replaced by a picture, a document by a document, and neither by what is there already", async () => {
  const { context } = await anEditor();
  const [{ id: picture }, { id: file }, other] = [
    await aPicture({ seed: 3 }),
    await aFile({ seed: 3 }),
    await aPicture({ seed: 4 }),
  ];
  const wrong = [
    { id: picture, file: await inSpool(aPdf(9)), fileName: "x.pdf" },
    { id: file, file: await inSpool(await aPhoto({ seed: 9 })), fileName: "x.jpg" },
  ];
  for (const input of wrong) await expect(replaceMedia(input, context)).rejects.toMatchObject({ code: "invalid" });
  await expect(
    replaceMedia({ id: picture, file: await inSpool(await aPhoto({ seed: 4 })), fileName: "x" }, context),
  ).rejects.toMatchObject({
    code: "conflict",
    message: `This very file is in the library already, as “${other.fileName}”. Use that one instead.`,
  });
  const same = await replaceMedia(
    { id: picture, file: await inSpool(await aPhoto({ seed: 3 })), fileName: "x" },
    context,
  );
  expect(same).toMatchObject({ unchanged: true, version: 1, fileName: "photo-3.jpg" });
});

test("a disk that fills up leaves the former picture whole", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 5 });
  const before = await allFiles(id);
  {
    using _full = failingStorage({ afterPuts: 1 });
    await expect(
      replaceMedia({ id, file: await inSpool(await aPhoto({ seed: 6 })), fileName: "x" }, context),
    ).rejects.toMatchObject({
      code: "ENOSPC",
    });
  }
  expect(await allFiles(id)).toEqual(expect.arrayContaining(before));
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row).toMatchObject({ version: 1, fileName: "photo-5.jpg" });
});

test("who added a thing replaces it; a colleague who is no editor does not", async () => {
  const { context: owner } = await aContributor();
  const { context: other } = await aContributor();
  const { id } = await aFile({ seed: 5, context: owner });
  const input = { id, file: await inSpool(aPdf(6)), fileName: "x.pdf" };
  await expect(replaceMedia(input, other)).rejects.toMatchObject({ code: "forbidden" });
  expect((await replaceMedia(input, owner)).version).toBe(2);
});

test("what is used although its usage ended, or ends soon, is told with where; others' titles only to editors", async () => {
  const { viewer: editor } = await anEditor();
  const { viewer: contributor } = await aContributor();
  const rows = await libraryOf([
    { fileName: "ended", usageEndsAt: NOW },
    { fileName: "soon", usageEndsAt: later(29 * DAY) },
    { fileName: "later", usageEndsAt: later(31 * DAY) },
    { fileName: "unused", usageEndsAt: later(-DAY) },
  ]);
  for (const { id } of rows.slice(0, 3)) await usedIn(id, { title: "Summit", scopes: ["draft", "live"] });
  const seen = await usageEndings(editor, NOW);
  expect(seen.map(({ item, ended }) => [item.fileName, ended])).toEqual([
    ["ended", true],
    ["soon", false],
  ]);
  expect(seen[0]).toMatchObject({ uses: [{ title: "Summit", live: true, draft: true, lead: true }], hiddenUses: 0 });
  expect((await usageEndings(contributor, NOW))[0]).toMatchObject({ uses: [], hiddenUses: 1 });
  expect(await usageEndings({ type: "anyone" } as never, NOW)).toEqual([]);
});
