import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Addressed } from "#lib/content/picture-parts.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { addMedia } from "#lib/media/commands/add.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { purgeMedia } from "#lib/media/commands/purge.ts";
import { replaceMedia } from "#lib/media/commands/replace.ts";
import { restoreMedia } from "#lib/media/commands/restore.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { deskMediaItem } from "#lib/media/desk.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { sweepStorage } from "#lib/media/sweep-storage.ts";
import { anEditor, DAY, system } from "#tests/support/make.ts";
import { aMediaServer, type MediaServer } from "#tests/support/media-server.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { allFiles } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool } from "#tests/support/uploads.ts";

freshStore("test");

let server: MediaServer;
beforeAll(async () => {
  server = await aMediaServer();
});
afterAll(() => {
  server.close();
  darkroom().close();
});

/** Red on the left, blue on the right; `seed` tells one from another. */
async function twoHalves(seed: number): Promise<Buffer> {
  const half = { create: { width: 500, height: 600, channels: 3 as const, background: "#e01010" } };
  const whole = { create: { width: 1000, height: 600, channels: 3 as const, background: `#10${seed + 10}e0` } };
  return sharp(whole)
    .composite([{ input: half, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
}

async function aPicture(seed: number) {
  return (await addMedia({ file: await inSpool(await twoHalves(seed)), fileName: "halves.jpg" }, system())).item;
}

const folderOf = ({ base }: Addressed) => storage().list(base.replace("/media/", "public/"));

async function mostlyRed(path: string): Promise<boolean> {
  const { status, body } = await server.ask(path);
  expect(status).toBe(200);
  const { channels } = await sharp(body).stats();
  return (channels[0]?.mean ?? 0) > (channels[2]?.mean ?? 0);
}

test("another focal point cuts anew under other addresses, and the former lead there", async () => {
  const { context } = await anEditor();
  const before = await aPicture(1);
  await describeMedia({ id: before.id, focalX: 0 }, context);
  const left = (await publishedPictures([before.id])).get(before.id) as Addressed;
  expect(await mostlyRed(`${left.base}/square-240.webp`)).toBe(true);
  await describeMedia({ id: before.id, focalX: 1 }, context);
  const right = (await publishedPictures([before.id])).get(before.id) as Addressed;
  expect(await mostlyRed(`${right.base}/square-240.webp`)).toBe(false);
  for (const former of [before, left]) {
    expect(former.base).not.toBe(right.base);
    expect(await folderOf(former)).toEqual([]);
    expect(await server.ask(`${former.base}/square-240.webp`)).toMatchObject({
      status: 302,
      headers: { location: `${right.base}/square-240.webp`, "cache-control": "no-store" },
    });
  }
});

test("words change no address", async () => {
  const { context } = await anEditor();
  const { id, base } = await aPicture(2);
  expect(await describeMedia({ id, alt: "Two halves", credit: "AP" }, context)).toMatchObject({ base });
  expect(await folderOf({ base } as Addressed)).toHaveLength(2);
});

test("what is cropped away is for the desk alone", async () => {
  const { context, viewer } = await anEditor();
  const { id, base } = await aPicture(3);
  await describeMedia({ id, crop: { left: 0, top: 0, width: 0.5, height: 1 } }, context);
  const cropped = await deskMediaItem(viewer, id);
  expect(cropped).toMatchObject({ width: 500, height: 600, uncut: { width: 1000, height: 600 } });
  const seen = await sharp((await server.ask(`${cropped.base}/whole-744.webp`)).body).metadata();
  expect([seen.width, seen.height]).toEqual([500, 600]);
  const whole = await sharp((await server.ask(`${cropped.uncut.base}/whole-1120.webp`)).body).metadata();
  expect([whole.width, whole.height]).toEqual([1000, 600]);
  // An address of before the crop leads to what is left, not to what was.
  expect((await server.ask(`${base}/whole-1120.webp`)).headers.location).toBe(`${cropped.base}/whole-744.webp`);
  await describeMedia({ id, crop: null }, context);
  expect(await server.ask(`${cropped.uncut.base}/whole-320.webp`)).toMatchObject({ status: 404 });
});

test("another file in its place has other addresses, and pages of before show it", async () => {
  const { context } = await anEditor();
  const { id, base } = await aPicture(4);
  const bytes = await aPhoto({ width: 640, height: 480, seed: 99 });
  const item = await replaceMedia({ id, file: await inSpool(bytes), fileName: "other.jpg" }, context);
  expect((await server.ask(`${base}/whole-1120.avif`)).headers.location).toBe(`${item.base}/whole-744.avif`);
  expect(await sharp((await server.ask(`${item.base}/whole-744.avif`)).body).metadata()).toMatchObject({ width: 640 });
});

test("in the trash no address that anybody knew shows it, while the desk still sees it", async () => {
  const { context, viewer } = await anEditor();
  const { id, base } = await aPicture(5);
  const known = [`${base}/whole-480.webp`, `${base}/whole-1216.jpg`, `${base}/wide-480.avif`];
  for (const path of known) await server.ask(path);
  await trashMedia({ id }, context);
  for (const path of known) expect(await server.ask(path)).toMatchObject({ status: 404 });
  expect(await allFiles(id)).toEqual([`originals/${id}.jpg`]);
  const trashed = await deskMediaItem(viewer, id);
  expect(await mostlyRed(`${trashed.base}/square-240.webp`)).toBeDefined();
  await restoreMedia({ id }, context);
  expect(await server.ask(known[0] as string)).toMatchObject({ status: 404 });
  expect((await deskMediaItem(viewer, id)).base).toBe(trashed.base);
  await trashMedia({ id }, context);
  await purgeMedia({ id }, context);
  expect(await allFiles(id)).toEqual([]);
  expect(await server.ask(`${trashed.base}/square-240.webp`)).toMatchObject({ status: 404 });
});

test("sizes of what a picture was stay for a day at most, and those of what it is are nobody's strays", async () => {
  const { id, base } = await aPicture(6);
  const folder = `public/${id}`;
  for (const name of [`${folder}/640-0a1b2c3d.webp`, `${folder}/0123456789ab/wide-800.avif`])
    await storage().put(name, Buffer.from("x"));
  const updatedAt = new Date(Date.now() + DAY);
  await store().transaction((tx) => tx.update(media).set({ updatedAt }).where(eq(media.id, id)));
  const swept = async (now: number) => (await sweepStorage(new Date(now))).filter((name) => name.startsWith(folder));
  expect(await swept(Date.now() + 2 * DAY - 60_000)).toEqual([]);
  expect(await swept(Date.now() + 2 * DAY + 60_000)).toEqual([
    `${folder}/0123456789ab/wide-800.avif`,
    `${folder}/640-0a1b2c3d.webp`,
  ]);
  expect(await folderOf({ base } as Addressed)).toHaveLength(2);
});
