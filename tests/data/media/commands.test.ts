import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskMediaItem, deskPictures } from "#lib/media/desk.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { mediaTag } from "#lib/tags.ts";
import { aBody, aLiveArticle } from "#tests/support/articles.ts";
import { aContributor, anEditor, anyone, aPerson, later, NOW, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { allFiles, aPicture, failingStorage, usedIn } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { upload } from "#tests/support/uploads.ts";

freshStore("test");

test("a contributor uploads a picture: a row, its first sizes, the original and a record of it", async () => {
  const { viewer, context } = await aContributor();
  const bytes = await aPhoto({ width: 700, height: 500, seed: 1 });
  const { item: picture, known } = await upload({ bytes, fileName: "C:\\desk\\summit.jpg" }, context);
  expect(known).toBe(false);
  expect(picture).toMatchObject({ fileName: "summit.jpg", width: 700, height: 500, missing: ["alt text", "credit"] });
  const [row] = await db().select().from(media).where(eq(media.id, picture.id));
  expect(row).toMatchObject({
    createdBy: viewer.id,
    createdAt: NOW,
    type: "image/jpeg",
    bytes: bytes.byteLength,
    focalX: 0.5,
  });
  const folder = picture.base.replace("/media/", "public/");
  expect(await allFiles(picture.id)).toEqual([
    `originals/${picture.id}.jpg`,
    ...[`${folder}/whole-1216.jpg`, `${folder}/whole-480.webp`],
  ]);
  expect(await storage().read(`originals/${picture.id}.jpg`)).toEqual(bytes);
  expect(await recorded(picture.id)).toMatchObject([
    {
      name: "media.add",
      actorId: viewer.id,
      after: { fileName: "summit.jpg", width: 700 },
      tags: [mediaTag(picture.id)],
    },
  ]);
});

test("nobody uploads without signing in, and no file is kept", async () => {
  await expect(upload({ bytes: await aPhoto({ seed: 2 }), fileName: "a.jpg" }, anyone())).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await db().select().from(media)).toEqual([]);
});

test("what is not a picture, or is empty, is refused and leaves nothing", async () => {
  const { context } = await anEditor();
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  await expect(upload({ bytes: page, fileName: "photo.jpg" }, context)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(upload({ bytes: new Uint8Array(), fileName: "photo.jpg" }, context)).rejects.toMatchObject({
    name: "ZodError",
  });
  expect(await db().select().from(media)).toEqual([]);
});

test("the same file again gives the picture that is there, and records nothing", async () => {
  const first = await aPicture({ seed: 3 });
  const { context } = await aContributor();
  const again = await upload({ bytes: await aPhoto({ seed: 3 }), fileName: "other-name.jpg" }, context);
  expect(again).toMatchObject({ known: true, item: { id: first.id, fileName: first.fileName } });
  expect(await recorded(first.id)).toHaveLength(1);
});

test("the same file five times at once is one picture with one set of files", async () => {
  const before = await everyOriginal();
  const { context } = await anEditor();
  const bytes = await aPhoto({ seed: 4 });
  const answers = await Promise.all([1, 2, 3, 4, 5].map((at) => upload({ bytes, fileName: `${at}.jpg` }, context)));
  expect(new Set(answers.map((answer) => answer.item.id)).size).toBe(1);
  expect(answers.filter((answer) => !answer.known)).toHaveLength(1);
  expect(await db().select().from(media)).toHaveLength(1);
  expect((await everyOriginal()).length).toBe(before.length + 1);
});

test("a disk that fills up half way leaves no row, no record and no files", async () => {
  const { context } = await anEditor();
  using full = failingStorage({ afterPuts: 2 });
  await expect(upload({ bytes: await aPhoto({ seed: 5 }), fileName: "a.jpg" }, context)).rejects.toMatchObject({
    code: "ENOSPC",
  });
  expect(full.puts).toHaveLength(3);
  for (const name of full.puts) expect(await storage().exists(name)).toBe(false);
  expect(await db().select().from(media)).toEqual([]);
  expect(await db().select().from(events)).toEqual([]);
});

test("a transaction that fails takes the files back", async () => {
  const before = await everyOriginal();
  const { context } = await anEditor();
  const stranger = { ...context, actor: { ...context.actor, id: newId() } } as typeof context;
  await expect(upload({ bytes: await aPhoto({ seed: 6 }), fileName: "a.jpg" }, stranger)).rejects.toThrow();
  expect(await everyOriginal()).toEqual(before);
});

test("who uploaded a picture describes it; the record says what changed and only that", async () => {
  const { context } = await aContributor();
  const { id } = await aPicture({ seed: 7, context });
  const words = { alt: "Two delegations at a long table", caption: "", credit: "K. Ostrova ", focalX: 0.25 };
  const picture = await describeMedia({ id, ...words }, context);
  expect(picture).toMatchObject({ alt: words.alt, credit: "K. Ostrova", focalX: 0.25, focalY: 0.5, missing: [] });
  const [, described] = await recorded(id);
  expect(described).toMatchObject({
    name: "media.describe",
    before: { alt: "", credit: "", focalX: 0.5 },
    after: { alt: words.alt, credit: "K. Ostrova", focalX: 0.25 },
    tags: [mediaTag(id)],
  });
  expect(Object.keys(described?.after as object)).toEqual(["alt", "credit", "focalX"]);
  await describeMedia({ id, ...words }, context);
  expect(await recorded(id)).toHaveLength(2);
});

test("a contributor does not describe a colleague's picture; an editor does", async () => {
  const { id } = await aPicture({ seed: 8 });
  const { context: contributor } = await aContributor();
  const { context: author } = await aPerson({ role: "author" });
  const { context: editor } = await anEditor();
  for (const context of [contributor, author])
    await expect(describeMedia({ id, alt: "x" }, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(describeMedia({ id, alt: "x" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await describeMedia({ id, decorative: true }, editor)).toMatchObject({
    decorative: true,
    missing: ["credit"],
  });
});

test("a description out of bounds is refused", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 9 });
  for (const wrong of [
    { alt: "x".repeat(501) },
    { focalX: 1.1 },
    { credit: "a\0b" },
    { colour: "#fff" },
    { focalY: Number.NaN },
  ]) {
    await expect(describeMedia({ id, ...wrong } as { id: string }, context)).rejects.toMatchObject({
      name: "ZodError",
    });
  }
  await expect(describeMedia({ id: newId(), alt: "x" }, context)).rejects.toMatchObject({ code: "not-found" });
});

test("a picture in use is not thrown away, and the refusal says where it is used", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 11 });
  const article = await usedIn(id, { title: "Outcomes of the summit", scopes: ["draft", "live"] });
  await expect(trashMedia({ id }, context)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("“Outcomes of the summit”"),
    details: {
      uses: [{ articleId: article.id, title: "Outcomes of the summit", live: true, draft: true, lead: true }],
    },
  });
  expect(await allFiles(id)).not.toEqual([]);
});

test("only editors and admins throw away, their own pictures too", async () => {
  const { context } = await aPerson({ role: "author" });
  const { id } = await aPicture({ seed: 12, context });
  await expect(trashMedia({ id }, context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(trashMedia({ id: "../../etc" }, system())).rejects.toMatchObject({ name: "ZodError" });
  await trashMedia({ id }, system());
});

test("the library lists the newest first, page by page, and finds words in any field", async () => {
  const { viewer, context } = await anEditor();
  const ids: string[] = [];
  for (let at = 0; at < 42; at++) {
    // Rows alone: the list reads no file.
    ids.push(await aRow(at));
  }
  const first = await deskPictures(viewer, {});
  expect(first.pictures.map((picture) => picture.id)).toEqual(ids.toReversed().slice(0, 40));
  const second = await deskPictures(viewer, { after: first.after ?? "" });
  expect(second.pictures.map((picture) => picture.id)).toEqual([ids[1], ids[0]]);
  expect(second.after).toBeNull();
  await describeMedia({ id: ids[3] as string, caption: "Élysée Palace, 100% full", credit: "Ostrova" }, context);
  for (const q of ["élysée", "Élysée palace", "100%", "ostrova PALACE", "photo-3.jpg"]) {
    expect(
      (await deskPictures(viewer, { q })).pictures.map((picture) => picture.id),
      q,
    ).toEqual([ids[3]]);
  }
  for (const q of ["1_0%", "\\", "palace moon"]) expect((await deskPictures(viewer, { q })).pictures, q).toEqual([]);
});

test("a contributor sees where a picture is used, but not the titles of others' articles", async () => {
  const { id } = await aPicture({ seed: 13 });
  const { viewer } = await aContributor();
  const { viewer: editor } = await anEditor();
  const own = await usedIn(id, { title: "Mine", createdBy: viewer.id });
  await usedIn(id, { title: "Secret" });
  expect(await deskMediaItem(viewer, id)).toMatchObject({
    uses: [{ articleId: own.id, title: "Mine", live: false }],
    hiddenUses: 1,
    may: { describe: false, delete: false },
  });
  expect((await deskMediaItem(editor, id)).uses.map((use) => use.title)).toEqual(["Mine", "Secret"]);
  await expect(deskMediaItem(editor, newId())).rejects.toMatchObject({ code: "not-found" });
});

test("readers get pictures by id, without alt text where it is decorative", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 14 });
  await describeMedia({ id, alt: "Flags", decorative: true, credit: "AP" }, context);
  const pictures = await publishedPictures([id, newId(), id]);
  expect([...pictures.keys()]).toEqual([id]);
  expect(pictures.get(id)).toMatchObject({ alt: "", credit: "AP", width: 400, height: 300 });
});

async function recorded(id: string) {
  return db().select().from(events).where(eq(events.targetId, id)).orderBy(events.id);
}

const everyOriginal = () => storage().list("originals");

async function aRow(at: number): Promise<string> {
  const id = newId();
  const empty = { alt: "", caption: "", credit: "", colour: "#000000", focalX: 0.5, focalY: 0.5 };
  const facts = {
    kind: "picture" as const,
    type: "image/jpeg",
    width: 1,
    height: 1,
    bytes: 1,
    hash: id,
    createdAt: later(at * 1000),
    updatedAt: later(at * 1000),
  };
  await store().transaction((tx) => tx.insert(media).values({ id, fileName: `photo-${at}.jpg`, ...facts, ...empty }));
  return id;
}

test("words changed in the library reach the live articles that show the picture with its own words", async () => {
  const editor = await anEditor();
  const picture = await aPicture({ seed: 41 });
  const body = aBody([
    { type: "picture", mediaId: picture.id, alt: "", caption: "", credit: "" },
    { type: "p", text: "Text." },
  ]);
  const { path } = await aLiveArticle(editor.context, { slug: "with-a-picture", body });
  await describeMedia({ id: picture.id, alt: "A bridge in fog" }, editor.context);
  expect((await publishedArticleAt(path, []))?.html).toContain('alt="A bridge in fog"');
});
