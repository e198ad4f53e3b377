import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { BAD_PICTURES } from "#tests/support/bad-pictures.ts";
import { withXmp, xmpOf } from "#tests/support/described-pictures.ts";
import { anEditor } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { failingStorage } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { upload } from "#tests/support/uploads.ts";

freshStore("test");

let before: string[];
beforeEach(async () => {
  before = await everyFile();
});

/** Nothing of it is left, and the next picture is taken. */
async function asIfNothingHappened(): Promise<void> {
  expect(await everyFile()).toEqual(before);
  expect(await db().select().from(media)).toEqual([]);
  expect(await db().select().from(events)).toEqual([]);
  const { context } = await anEditor();
  const { item: picture } = await upload({ bytes: await aPhoto(), fileName: "good.jpg" }, context);
  expect(picture.fileName).toBe("good.jpg");
}

/** One of each way to be refused: before its turn, by its header, while it is decoded. All kinds: tests/unit/media. */
const KINDS = [
  "a web page called photo.jpg",
  "a JPEG cut off in the middle",
  "a GIF of 10,000 frames",
  "a PNG of 65,536 by 65,536",
  "a drawing that laughs a billion times",
] as const;

test.each(KINDS)("%s leaves no file, no row and no record, and the next picture is taken", async (kind) => {
  const { context } = await anEditor();
  const { make, says } = BAD_PICTURES[kind] as (typeof BAD_PICTURES)[string];
  const refused = upload({ bytes: await make(), fileName: "photo.jpg", only: "picture" }, context);
  await expect(refused).rejects.toMatchObject({ name: "AppError", message: expect.stringMatching(says) });
  await asIfNothingHappened();
});

test("a file of no bytes is called empty", async () => {
  const { context } = await anEditor();
  await expect(upload({ bytes: new Uint8Array(), fileName: "photo.jpg" }, context)).rejects.toMatchObject({
    issues: [{ message: "This file is empty." }],
  });
  await asIfNothingHappened();
});

test("a disk that is full for the original, for a size, or for the last file leaves nothing", async () => {
  const { context } = await anEditor();
  const bytes = await aPhoto({ width: 700, height: 500 });
  for (const afterPuts of [0, 1, 2]) {
    using full = failingStorage({ afterPuts });
    await expect(upload({ bytes, fileName: "a.jpg" }, context)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(full.puts).toHaveLength(afterPuts + 1);
  }
  await asIfNothingHappened();
});

describe("the name of a file names nothing on our disk", () => {
  const names: [name: string, shown: string][] = [
    ["../../../etc/passwd", "passwd"],
    ["C:\\Windows\\System32\\photo.jpg", "photo.jpg"],
    ["/absolute/path/photo.jpg", "photo.jpg"],
    ["pho\0to.jpg", "photo.jpg"],
    ["photo\u202Egpj.exe", "photogpj.exe"],
    [`${"long ".repeat(60)}.jpg`, `${"long ".repeat(23)}…`],
    ["\u0646\u0627\u0645\u0647.jpg", "\u0646\u0627\u0645\u0647.jpg"],
    ["", "picture"],
    ["..", ".."],
    ["<img src=x onerror=alert(1)>.jpg", "<img src=x onerror=alert(1)>.jpg"],
  ];
  test.each(names)("%j", async (fileName, shown) => {
    const { context } = await anEditor();
    const { item: picture } = await upload({ bytes: await aPhoto(), fileName }, context);
    expect(picture.fileName.startsWith(shown.replace("…", "").slice(0, 100))).toBe(true);
    expect([...picture.fileName].length).toBeLessThanOrEqual(120);
    const added = (await everyFile()).filter((name) => !before.includes(name));
    expect(added).toHaveLength(3);
    for (const name of added)
      expect(name).toMatch(/^(originals|public)\/[a-z0-9]{16}(\.jpg|\/[0-9a-z]{12}\/whole-\d+\.(webp|jpg))$/);
  });
});

test("what a file says about itself is in the fields, and it is found by it", async () => {
  const { context } = await anEditor();
  const bytes = await withXmp(
    xmpOf("<dc:description>Two delegations</dc:description>", 'photoshop:Credit="Lantern" photoshop:City="Lviv"'),
  );
  const { item: picture } = await upload({ bytes, fileName: "x.jpg" }, context);
  expect(picture).toMatchObject({ caption: "Two delegations", credit: "Lantern", missing: ["alt text"] });
  const [row] = await db().select().from(media);
  expect(row).toMatchObject({ places: ["Lviv"], animated: false });
  expect(row?.words).toContain("delegations");
});

async function everyFile(): Promise<string[]> {
  return [...(await storage().list("originals")), ...(await storage().list("public"))];
}
