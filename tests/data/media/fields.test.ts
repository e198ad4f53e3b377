import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import { media } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { indexWords } from "#lib/media/commands/index-words.ts";
import { indexLibrary } from "#lib/media/jobs.ts";
import { mediaTag } from "#lib/tags.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { aFile } from "#tests/support/files.ts";
import { anEditor, NOW, system } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const ALL = {
  ...{ alt: "Two boats", caption: "On the lake", credit: "K. Ostrova / Agency", creator: "Kateryna Ostrova" },
  ...{ source: "Agency", copyright: "© 2030 Agency", licence: "cc-by-4.0", usageTerms: "Not on covers.\nOnce only." },
  ...{ people: ["Ana Ruiz", "李明"], places: ["Genève"], takenAt: "2029-11", note: "Ask before cropping" },
} as const;

test("a photo desk writes all there is to know of a picture, and reads it back", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 1 });
  const item = await describeMedia({ id, ...ALL, people: [...ALL.people], places: [...ALL.places] }, context);
  expect(item).toMatchObject({ ...ALL, usageEndsAt: null, version: 1, kind: "picture", missing: [] });
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row).toMatchObject({ ...ALL, updatedAt: NOW });
  for (const word of ["ostrova", "ruiz", "李明", "geneve", "covers", "2029", "cropping", "photo"])
    expect(` ${row?.words}`).toContain(` ${word}`);
});

test("the record says what changed, and of lists only those that are other ones", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 2 });
  await describeMedia({ id, people: ["Ana Ruiz"], crop: { left: 0, top: 0.1, width: 1, height: 0.5 } }, context);
  await describeMedia({ id, people: ["Ana Ruiz", "Ana Ruiz"], crop: null, note: "x" }, context);
  const recorded = await db().select().from(events).where(eq(events.targetId, id)).orderBy(events.id);
  expect(recorded.slice(1)).toMatchObject([
    { before: { people: [], crop: null }, after: { people: ["Ana Ruiz"], crop: { height: 0.5 } } },
    { before: { crop: { height: 0.5 }, note: "" }, after: { crop: null, note: "x" } },
  ]);
  expect(Object.keys(recorded[2]?.after as object)).toEqual(["crop", "note"]);
});

test("usage ends with its last day where the newsroom is", async () => {
  const { context } = await anEditor();
  await store().transaction((tx) =>
    tx
      .insert(site)
      .values({ id: 1, name: "T", tagline: "", language: "en", timeZone: "Europe/Kyiv", sample: false, setUpAt: NOW }),
  );
  const { id } = await aPicture({ seed: 3 });
  const ending = await describeMedia({ id, usageEnds: "2030-03-31" }, context);
  expect(ending).toMatchObject({ usageEndsAt: "2030-03-31T21:00:00.000Z", changed: ["usageEndsAt"] });
  expect((await describeMedia({ id, usageEnds: "2030-03-31" }, context)).changed).toEqual([]);
  expect(await describeMedia({ id, usageEnds: null }, context)).toMatchObject({ usageEndsAt: null });
});

test("a page is made anew for what its readers see of a picture, and for nothing else", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 4 });
  const lead = { mediaId: id, alt: "", caption: "", credit: "" };
  const live = await aLiveArticle(context, { lead });
  const rendered = async () => {
    const [row] = await db().select().from(revisions).where(eq(revisions.articleId, live.id));
    return row?.rendererVersion;
  };
  const before = await rendered();
  await describeMedia({ id, note: "Kept from readers", source: "Agency", usageEnds: "2031-01-01" }, context);
  expect(await rendered()).toBe(before);
  expect((await db().select().from(events).orderBy(events.id)).at(-1)?.tags).toEqual([]);
  await describeMedia({ id, credit: "K. Ostrova" }, context);
  expect(await rendered()).toBe(0);
  expect((await db().select().from(events).orderBy(events.id)).at(-1)?.tags).toEqual([mediaTag(id)]);
});

test("a new crop or focal point is a new version of the picture; new words are not", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 5 });
  expect((await describeMedia({ id, focalX: 0.2 }, context)).version).toBe(2);
  expect((await describeMedia({ id, focalX: 0.2, alt: "x" }, context)).version).toBe(2);
  expect((await describeMedia({ id, crop: { left: 0.1, top: 0, width: 0.9, height: 1 } }, context)).version).toBe(3);
});

test("a document is described as a picture is", async () => {
  const { context } = await anEditor();
  const { id } = await aFile({ seed: 1 });
  const item = await describeMedia({ id, source: "Ministry", licence: "Their own terms" }, context);
  expect(item).toMatchObject({ kind: "document", typeName: "PDF", source: "Ministry", licence: "Their own terms" });
});

test("what cannot be is refused", async () => {
  const { context } = await anEditor();
  const { id } = await aPicture({ seed: 6 });
  for (const wrong of [
    { takenAt: "2029-02-30" },
    { takenAt: "yesterday" },
    { usageEnds: "2030-02" },
    { usageEnds: "2030-02-30" },
    { people: [""] },
    { people: Array.from({ length: 51 }, (_, at) => `Person ${at}`) },
    { places: ["x".repeat(121)] },
    { crop: { left: 0.5, top: 0, width: 0.6, height: 1 } },
    { crop: { left: 0, top: 0, width: 0, height: 1 } },
    { note: "a\0b" },
    { usageTerms: "x".repeat(1001) },
    { version: 9 },
    { used: true },
  ]) {
    await expect(
      describeMedia({ id, ...wrong } as { id: string }, context),
      JSON.stringify(wrong),
    ).rejects.toMatchObject({
      name: "ZodError",
    });
  }
});

test("what came before the search did is made findable, in turns, and only once", async () => {
  const { id } = await aPicture({ seed: 7 });
  await store().transaction((tx) => tx.update(media).set({ words: "", wordsVersion: 0 }).where(eq(media.id, id)));
  await indexLibrary(NOW);
  const [row] = await db().select().from(media).where(eq(media.id, id));
  expect(row?.words).toBe("photo 7 jpg");
  expect(await indexWords({}, system())).toEqual({ indexed: 0, more: false });
});
