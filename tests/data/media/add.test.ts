import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { createFolder } from "#lib/media/commands/create-folder.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { replaceMedia } from "#lib/media/commands/replace.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskKnown } from "#lib/media/desk-known.ts";
import { addFromAddress } from "#lib/media/from-address.ts";
import { publishedPlayables } from "#lib/media/published.ts";
import { FromAddressInput } from "#lib/media/schema.ts";
import { mediaTag } from "#lib/tags.ts";
import { withXmp, xmpOf } from "#tests/support/described-pictures.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aForeignSite, loopbackPolicy } from "#tests/support/foreign-site.ts";
import { aContributor, anEditor, anyone, NOW, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { failingStorage } from "#tests/support/pictures.ts";
import { aFilm, anMp3, aWav } from "#tests/support/sounds.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool, upload } from "#tests/support/uploads.ts";

freshStore("test");

describe("sound and film", () => {
  test("a contributor adds an MP3: a row of its kind, the bytes as they came, and a record", async () => {
    const { viewer, context } = await aContributor();
    const bytes = anMp3({ seconds: 2, title: "Harbour bells" });
    const { item, known } = await upload({ bytes, fileName: "Harbour bells.wav" }, context);
    expect(known).toBe(false);
    expect(item).toMatchObject({ kind: "audio", typeName: "MP3", caption: "Harbour bells", creator: "K. Ostrova" });
    expect(item.url).toBe(`/media/files/${item.id}/harbour-bells.mp3`);
    expect(item.seconds).toBeCloseTo(2, 1);
    expect(await storage().read(`public/files/${item.id}/harbour-bells.mp3`)).toEqual(bytes);
    const [row] = await db().select().from(media);
    expect(row).toMatchObject({ type: "audio/mpeg", createdBy: viewer.id, createdAt: NOW, orientation: null });
    expect(row?.words).toContain("harbour");
    expect(await db().select().from(events)).toMatchObject([
      { name: "media.add", actorId: viewer.id, after: { kind: "audio" }, tags: [mediaTag(item.id)] },
    ]);
  });

  test("a film has its size, and readers get what plays it", async () => {
    const { context } = await anEditor();
    const { item } = await upload({ bytes: aFilm("webm"), fileName: "Quay.webm" }, context);
    expect(item).toMatchObject({ kind: "video", width: 64, height: 48, orientation: "landscape", typeName: "WebM" });
    const { item: picture } = await upload({ bytes: await aPhoto(), fileName: "a.jpg" }, context);
    const found = await publishedPlayables([item.id, picture.id]);
    expect([...found.values()]).toEqual([
      {
        ...{ id: item.id, kind: "video", url: `/media/files/${item.id}/quay.webm`, type: "video/webm" },
        ...{ fileName: "Quay.webm", bytes: aFilm("webm").length, seconds: item.seconds, width: 64, height: 48 },
        ...{ caption: "", credit: "", alt: "" },
      },
    ]);
  });

  test("nobody adds one without signing in; a damaged one, or one for a place of pictures, leaves nothing", async () => {
    const { context } = await anEditor();
    const attempts: [Parameters<typeof upload>[0], typeof context, string][] = [
      [{ bytes: anMp3(), fileName: "a.mp3" }, anyone() as typeof context, "unauthenticated"],
      [{ bytes: aFilm("mp4").subarray(0, 1_000), fileName: "a.mp4" }, context, "invalid"],
      [{ bytes: anMp3(), fileName: "a.jpg", only: "picture" }, context, "invalid"],
      [{ bytes: anMp3(), fileName: "a.mp4", only: "video" }, context, "invalid"],
    ];
    for (const [sent, as, code] of attempts) await expect(upload(sent, as)).rejects.toMatchObject({ code });
    expect(await db().select().from(media)).toEqual([]);
    expect(await db().select().from(events)).toEqual([]);
  });

  test("a full disk leaves nothing; thrown away for good, nothing of it stays", async () => {
    const { context } = await anEditor();
    const before = await storage().list("public/files");
    {
      using _full = failingStorage({ afterPuts: 0 });
      await expect(upload({ bytes: aWav(), fileName: "a.wav" }, context)).rejects.toMatchObject({ code: "ENOSPC" });
    }
    const { item } = await upload({ bytes: aWav(), fileName: "a.wav" }, context);
    await trashMedia({ id: item.id }, context);
    await purgeMedia({ id: item.id }, context);
    expect(await storage().list("public/files")).toEqual(before);
  });

  test("a sound is replaced by a sound, at an address of its own, and not by a film", async () => {
    const { context } = await anEditor();
    const { item } = await upload({ bytes: aWav(), fileName: "a.wav" }, context);
    const film = replaceMedia({ id: item.id, file: await inSpool(aFilm("mp4")), fileName: "a.mp4" }, context);
    await expect(film).rejects.toMatchObject({ message: "This is a film, and no sound." });
    const better = await replaceMedia({ id: item.id, file: await inSpool(anMp3()), fileName: "b.mp3" }, context);
    expect(better).toMatchObject({ kind: "audio", typeName: "MP3", version: 2 });
    expect(better.url).not.toBe(item.url);
  });
});

test("what is added goes into the folder that was chosen, and never into one that is not there", async () => {
  const { context } = await anEditor();
  const folder = await createFolder({ name: "Trip", parentId: null }, context);
  const { item } = await upload({ bytes: aPdf(1), fileName: "a.pdf", folderId: folder.id }, context);
  expect(item.folderId).toBe(folder.id);
  const nowhere = upload({ bytes: aPdf(2), fileName: "b.pdf", folderId: "f".repeat(16) }, context);
  await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
});

test("a file is known by its hash to whoever may see the library; what lies in the trash is to be added again", async () => {
  const { context, viewer } = await anEditor();
  const { hash } = await inSpool(aPdf(3));
  expect(await deskKnown(viewer, hash)).toBeNull();
  const { item } = await upload({ bytes: aPdf(3), fileName: "a.pdf" }, context);
  expect((await deskKnown(viewer, hash))?.id).toBe(item.id);
  expect(await deskKnown({ type: "anyone" } as never, hash)).toBeNull();
  await trashMedia({ id: item.id }, system());
  expect(await deskKnown(viewer, hash)).toBeNull();
});

describe("from an address", () => {
  let site: Awaited<ReturnType<typeof aForeignSite>>;
  beforeAll(async () => {
    const [photo, described] = [
      await aPhoto({ seed: 1 }),
      await withXmp(xmpOf("", 'photoshop:Source="Lantern archive"')),
    ];
    site = await aForeignSite((req, res) => {
      const path = (req.url ?? "").split("?")[0];
      if (path === "/moved") return void res.writeHead(302, { location: "/press/Harbour%20view.JPG?size=large" }).end();
      if (path === "/press/Harbour%20view.JPG") return void res.setHeader("content-type", "text/html").end(photo);
      if (path === "/described.jpg") return void res.end(described);
      if (path === "/page") return void res.end("<!doctype html><title>A page</title>");
      if (path === "/endless") return void res.writeHead(200, { "content-length": String(10 ** 12) }).write("x");
      res.writeHead(404).end();
    });
  });
  afterAll(() => site.stop());

  async function fetched(path: string, as?: Awaited<ReturnType<typeof anEditor>>) {
    const { context } = as ?? (await anEditor());
    const address = path.startsWith("/") ? site.url(path) : path;
    return addFromAddress(FromAddressInput.parse({ address }), context, loopbackPolicy());
  }

  test("a picture is told by its content, named after its path, and its address is its source", async () => {
    const { item, known } = await fetched("/moved");
    expect(known).toBe(false);
    expect(item).toMatchObject({ kind: "picture", fileName: "Harbour view.JPG" });
    expect(item.source).toBe(site.url("/press/Harbour%20view.JPG?size=large"));
  });

  test("what the file says of its source counts more than where it was found", async () => {
    expect((await fetched("/described.jpg")).item.source).toBe("Lantern archive");
  });

  test.each<[string, RegExp]>([
    ["/page", /web page/],
    ["/missing", /answered “404”/],
    ["/endless", /too large/],
    ["http://127.0.0.1.nip.example/x", /no site of this name/],
    ["http://10.0.0.1/x.jpg", /not on the public web/],
    ["file:///etc/passwd", /https:/],
    ["no address", /https:/],
  ])("%s is refused in a sentence and leaves nothing", async (path, sentence) => {
    await expect(fetched(path)).rejects.toMatchObject({ message: expect.stringMatching(sentence) });
    expect(await db().select().from(media)).toEqual([]);
  });
});
