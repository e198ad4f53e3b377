import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { inBulk } from "#lib/media/bulk.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { restoreMedia } from "#lib/media/commands/restore.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { tidyLibrary } from "#lib/media/jobs.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { sweepStorage } from "#lib/media/sweep-storage.ts";
import { aContent, aDraft } from "#tests/support/articles.ts";
import { aFile } from "#tests/support/files.ts";
import { libraryOf } from "#tests/support/library.ts";
import { aContributor, anEditor, aPerson, DAY, later, NOW, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { allFiles, aPicture, usedIn } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { upload } from "#tests/support/uploads.ts";

freshStore("test");

const names = async (asked: Record<string, string> = {}) => {
  const { viewer } = await aContributor();
  return (await deskMedia(viewer, LibraryInput.parse(asked), NOW)).items.map((item) => item.fileName);
};

test("what is thrown away leaves the library, lies in the trash with its files, and comes back as it was", async () => {
  const { context, person } = await anEditor();
  const { id } = await aPicture({ seed: 1 });
  await describeMedia({ id, alt: "A lake" }, context);
  await trashMedia({ id }, context);
  expect([await names(), await names({ trashed: "1" })]).toEqual([[], ["photo-1.jpg"]]);
  expect(await allFiles(id)).not.toEqual([]);
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row).toMatchObject({ trashedAt: NOW, trashedBy: person.id, alt: "A lake" });
  await restoreMedia({ id }, context);
  expect([await names(), await names({ trashed: "1" })]).toEqual([["photo-1.jpg"], []]);
  const recorded = await db().select().from(events).where(eq(events.targetId, id)).orderBy(events.id);
  expect(recorded.map(({ name }) => name)).toEqual(["media.add", "media.describe", "media.trash", "media.restore"]);
});

test("throwing away twice, or taking back what is there, changes and records nothing", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 2 });
  await restoreMedia({ id }, context);
  await trashMedia({ id }, context);
  await trashMedia({ id }, { ...context, now: later(DAY) });
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row?.trashedAt).toEqual(NOW);
  expect(await db().select().from(events).where(eq(events.name, "media.trash"))).toHaveLength(1);
});

test("a text cannot show what lies in the trash", async () => {
  const { context } = await anEditor();
  const { id: picture } = await aPicture({ seed: 3 });
  const { id, version } = await aDraft(context);
  await trashMedia({ id: picture }, context);
  const lead = { mediaId: picture, alt: "", caption: "", credit: "" };
  await expect(saveDraft({ id, basedOn: version, content: await aContent({ lead }) }, context)).rejects.toMatchObject({
    fields: { "content.body": "One of the pictures no longer exists." },
  });
});

test("the same file uploaded again comes out of the trash", async () => {
  const { context, person } = await aPerson({ role: "author" });
  const { id } = await aPicture({ seed: 4 });
  await trashMedia({ id }, system());
  const again = await upload({ bytes: await aPhoto({ seed: 4 }), fileName: "again.jpg" }, context);
  expect(again).toMatchObject({ known: false, item: { id } });
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row).toMatchObject({ trashedAt: null, trashedBy: null, createdBy: person.id });
});

test("an editor removes for good what lies in the trash, with its files, and nothing else", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 5 });
  await expect(purgeMedia({ id }, context)).rejects.toMatchObject({ code: "conflict" });
  expect(await allFiles(id)).not.toEqual([]);
  await trashMedia({ id }, context);
  await purgeMedia({ id }, context);
  expect(await allFiles(id)).toEqual([]);
  expect(await db().select().from(media)).toEqual([]);
});

test("the trash keeps things for thirty days, then they go with their files, and the record names them", async () => {
  const { context } = await anEditor();
  const [{ id: old }, { id: young }, { id: file }] = [
    await aPicture({ seed: 6 }),
    await aPicture({ seed: 7 }),
    await aFile(),
  ];
  await trashMedia({ id: old }, context);
  await trashMedia({ id: file }, context);
  await trashMedia({ id: young }, { ...context, now: later(DAY) });
  await libraryOf(Array.from({ length: 120 }, () => ({ trashedAt: later(-DAY) })));
  await tidyLibrary(later(30 * DAY));
  const left = await db().select().from(media);
  expect(left.map(({ id }) => id).toSorted()).toEqual([old, young, file].toSorted());
  await tidyLibrary(later(30 * DAY + 1));
  expect((await db().select().from(media)).map(({ id }) => id)).toEqual([young]);
  expect([...(await allFiles(old)), ...(await storage().list(`public/files/${file}`))]).toEqual([]);
  expect(await allFiles(young)).not.toEqual([]);
  const recorded = (await db().select().from(events).where(eq(events.name, "media.empty-trash"))).at(-1);
  expect(
    (recorded as never as { before: { removed: { id: string }[] } }).before.removed.map(({ id }) => id).toSorted(),
  ).toEqual([old, file].toSorted());
});

test("stored files that no row names go after a day; those of an upload under way stay", async () => {
  const kept = await aPicture({ seed: 8 });
  const stray = newId();
  await storage().put(`public/${stray}/320-0a1b2c3d.webp`, Buffer.from("x"));
  await storage().put(`originals/${stray}.jpg`, Buffer.from("x"));
  expect(await sweepStorage(new Date())).not.toContain(`originals/${stray}.jpg`);
  const swept = await sweepStorage(new Date(Date.now() + 25 * 60 * 60 * 1_000));
  expect(swept).toEqual(expect.arrayContaining([`public/${stray}/320-0a1b2c3d.webp`, `originals/${stray}.jpg`]));
  expect(await allFiles(stray)).toEqual([]);
  expect(await allFiles(kept.id)).toHaveLength(3);
});

test("files that mostly belong to nothing here are rather another site's, and stay", async () => {
  for (let at = 0; at < 60; at++) await storage().put(`originals/${newId()}.jpg`, Buffer.from("x"));
  const before = await storage().list("originals");
  expect(await sweepStorage(new Date(Date.now() + 2 * DAY))).toEqual([]);
  expect(await storage().list("originals")).toEqual(before);
  for (const name of before) await storage().remove(name);
});

test("a storage that does not answer stops nothing from being found later", async () => {
  const stray = newId();
  await storage().put(`originals/${stray}.jpg`, Buffer.from("x"));
  const stat = vi.spyOn(storage(), "stat").mockRejectedValue(new Error("timeout"));
  expect(await sweepStorage(new Date(Date.now() + 2 * DAY))).toEqual([]);
  stat.mockRestore();
  expect(await sweepStorage(new Date(Date.now() + 2 * DAY))).toContain(`originals/${stray}.jpg`);
});

test("of many that are thrown away at once, those in use stay, and each says what became of it", async () => {
  const { context } = await anEditor();
  const rows = await libraryOf([{ fileName: "a" }, { fileName: "b" }, { fileName: "c" }]);
  const [a = "", b = "", c = ""] = rows.map(({ id }) => id);
  const gone = newId();
  await usedIn(b, { title: "Summit" });
  expect(await inBulk({ act: "trash", ids: [a, b, gone, c, a] }, context)).toMatchObject([
    { id: a, ok: true },
    { id: b, ok: false, problem: { code: "conflict", message: expect.stringContaining("“Summit”") } },
    { id: gone, ok: false, problem: { code: "not-found" } },
    { id: c, ok: true },
  ]);
  expect(await names({ sort: "name" })).toEqual(["b"]);
  await inBulk({ act: "restore", ids: [a] }, context);
  await inBulk({ act: "purge", ids: [c] }, context);
  expect([await names({ sort: "name" }), await names({ trashed: "1" })]).toEqual([["a", "b"], []]);
});

test("who describes many changes their own, and is told of the others", async () => {
  const { context, person } = await aContributor();
  const rows = await libraryOf([{ createdBy: person.id }, {}]);
  const ids = rows.map(({ id }) => id);
  const results = await inBulk({ act: "describe", ids, words: { credit: "K. Ostrova", licence: "agency" } }, context);
  expect(results).toMatchObject([{ ok: true }, { ok: false, problem: { code: "forbidden" } }]);
  const credits = await store().transaction((tx) => tx.select({ id: media.id, credit: media.credit }).from(media));
  expect(credits.find(({ id }) => id === ids[0])?.credit).toBe("K. Ostrova");
  expect(credits.find(({ id }) => id === ids[1])?.credit).toBe("");
});
