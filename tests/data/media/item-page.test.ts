import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { replaceMedia } from "#lib/media/commands/replace.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskMediaItem } from "#lib/media/desk.ts";
import { mediaActivity } from "#lib/media/desk-activity.ts";
import { usedNames } from "#lib/media/desk-names.ts";
import { neighbours } from "#lib/media/desk-neighbours.ts";
import { deskOriginal } from "#lib/media/desk-original.ts";
import { sendOriginal } from "#lib/media/original.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aFile } from "#tests/support/files.ts";
import { libraryOf } from "#tests/support/library.ts";
import { aContributor, anEditor, contextOf, later, MINUTE, NOW } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool } from "#tests/support/uploads.ts";

freshStore("test");

const WALL = { left: 0, top: 0, width: 0.5, height: 1 };

test("words that somebody else changed meanwhile are not overwritten unseen, and nothing is half-written", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 1 });
  await describeMedia({ id, caption: "Theirs" }, context);
  const mine = { id, caption: "Mine", credit: "A. Rend", was: { caption: "", credit: "" } };
  await expect(describeMedia(mine, context)).rejects.toMatchObject({
    code: "conflict",
    details: { item: { caption: "Theirs", credit: "" }, fields: ["caption"] },
  });
  expect(await deskMediaItem(context.actor as never, id)).toMatchObject({ caption: "Theirs", credit: "" });
  // Having seen it, the same may be said again.
  const after = await describeMedia({ ...mine, was: { caption: "Theirs", credit: "" } }, context);
  expect(after).toMatchObject({ caption: "Mine", credit: "A. Rend" });
});

test("changes of other fields, and the very same change, hold nobody up", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 2 });
  await describeMedia({ id, people: ["Ana Ruiz"], usageEnds: "2030-05-01" }, context);
  const again = { id, people: ["Ana Ruiz"], usageEnds: "2030-05-01", note: "x" };
  const saved = await describeMedia({ ...again, was: { people: [], usageEnds: null, note: "" } }, context);
  expect(saved.changed).toEqual(["note"]);
});

test("a crop is not put on a picture whose file was replaced meanwhile", async () => {
  const { context } = await anEditor();
  const { id, ...item } = await aPicture({ seed: 3 });
  await replaceMedia({ id, file: await inSpool(await aPhoto({ seed: 33 })), fileName: item.fileName }, context);
  await expect(describeMedia({ id, crop: WALL, was: { version: 1 } }, context)).rejects.toMatchObject({
    code: "conflict",
    details: { item: { version: 2 }, fields: ["crop"] },
  });
  expect((await describeMedia({ id, crop: WALL, was: { version: 2 } }, context)).crop).toEqual(WALL);
});

test("a thing gets another name, is found by it, and keeps its address", async () => {
  const { context } = await anEditor();
  const { id, url } = await aFile({ seed: 3 });
  const renamed = await describeMedia({ id, fileName: "../Annual report 2030.pdf" }, context);
  expect(renamed).toMatchObject({ fileName: "Annual report 2030.pdf", url });
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row?.words).toContain("annual");
  await expect(describeMedia({ id, fileName: "  " }, context)).rejects.toMatchObject({ name: "ZodError" });
  await expect(describeMedia({ id, fileName: "\u200b" }, context)).rejects.toMatchObject({ name: "ZodError" });
});

test("a page of one thing says who may do what with it, in the library and in the trash", async () => {
  const { context, person, viewer } = await anEditor({ name: "Ada Quill" });
  const { viewer: contributor } = await aContributor();
  const { id } = await aPicture({ seed: 4, context });
  expect(await deskMediaItem(contributor, id)).toMatchObject({
    ...{ kind: "picture", addedBy: "Ada Quill", trashedAt: null, may: { describe: false, delete: false } },
    hashStart: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
  await trashMedia({ id }, context);
  expect(await deskMediaItem(viewer, id)).toMatchObject({
    ...{ trashedAt: NOW.toISOString(), trashedBy: person.name, may: { describe: true, delete: true } },
  });
});

test("what was done with a thing is told newest first, by whom, and with the fields", async () => {
  const { context, viewer } = await anEditor({ name: "Ada Quill" });
  const { id } = await aPicture({ seed: 5 });
  await describeMedia({ id, caption: "The quay", focalX: 0.2 }, context);
  await trashMedia({ id }, contextOf(viewer, later(MINUTE)));
  const deeds = await mediaActivity(viewer, id);
  expect(deeds.map(({ name, by, fields }) => [name, by, fields])).toEqual([
    ["media.trash", "Ada Quill", []],
    ["media.describe", "Ada Quill", ["caption", "focalX"]],
    ["media.add", null, []],
  ]);
  expect(deeds).toHaveLength(await recorded(id));
});

test("names used before are offered by their beginnings, the most used first", async () => {
  const { viewer } = await anEditor();
  await libraryOf([
    { people: ["Kateryna Ostrova", "Ana Ruiz"], places: ["Genève"] },
    { people: ["Ana Ruiz", "Anatol Lem"] },
    { people: ["Diana Prince"], caption: "Ana says hello" },
    { people: ["Ana Thrown"], trashedAt: NOW },
  ]);
  expect(await usedNames(viewer, { of: "people", q: "ana" }, NOW)).toEqual(["Ana Ruiz", "Anatol Lem"]);
  expect(await usedNames(viewer, { of: "people", q: "ostr" }, NOW)).toEqual(["Kateryna Ostrova"]);
  expect(await usedNames(viewer, { of: "places", q: "GENE" }, NOW)).toEqual(["Genève"]);
  expect((await usedNames(viewer, { of: "people", q: "" }, NOW))[0]).toBe("Ana Ruiz");
  expect(await usedNames(viewer, { of: "people", q: "nobody" }, NOW)).toEqual([]);
});

test.each(["added", "name", "size"] as const)(
  "by %s, the one before and the one after are those of the list",
  async (sort) => {
    const { viewer } = await anEditor();
    const rows = await libraryOf([
      { id: "c".repeat(16), fileName: "b.jpg", bytes: 30, caption: "quay", createdAt: later(3 * MINUTE) },
      { id: "a".repeat(16), fileName: "a.jpg", bytes: 20, caption: "quay", createdAt: later(MINUTE) },
      { id: "b".repeat(16), fileName: "d.jpg", bytes: 10, caption: "quay", createdAt: later(MINUTE) },
      { id: "d".repeat(16), fileName: "c.jpg", bytes: 15, caption: "ship", createdAt: later(2 * MINUTE) },
    ]);
    const orders = { added: "cba", name: "acb", size: "cab" } as const;
    const wish = LibraryInput.parse({ q: "quay", sort });
    const found = [];
    for (const letter of orders[sort]) found.push(await neighbours(viewer, letter.repeat(16), wish, NOW));
    const [one, two, three] = [...orders[sort]].map((letter) => rows.find(({ id }) => id.startsWith(letter))?.id);
    expect(found.map(({ previous, next }) => [previous?.id ?? null, next?.id ?? null])).toEqual([
      [null, two],
      [one, three],
      [two, null],
    ]);
  },
);

test("the original is downloaded whole or in part, under its own name, and runs nothing", async () => {
  const { viewer } = await anEditor();
  const { id } = await aFile({ seed: 8, fileName: "Überblick “2030”.pdf" });
  const original = await deskOriginal(viewer, id);
  const ask = (headers = {}) => sendOriginal(new Request("http://here/", { headers }), original);
  const whole = await ask();
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(aPdf(8));
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-disposition": `attachment; filename="_berblick _2030_.pdf"; filename*=UTF-8''%C3%9Cberblick%20%E2%80%9C2030%E2%80%9D.pdf`,
  });
  const part = await ask({ range: "bytes=0-3" });
  expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
    206,
    "%PDF",
    `bytes 0-3/${aPdf(8).length}`,
  ]);
  expect((await ask({ range: "bytes=0-3", "if-range": '"another"' })).status).toBe(200);
  expect((await ask({ range: "bytes=99999-" })).status).toBe(416);
});

async function recorded(id: string): Promise<number> {
  return (await db().select().from(events).where(eq(events.targetId, id))).length;
}
