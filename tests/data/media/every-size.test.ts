import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { recipesOf, SHAPES } from "#lib/content/made-sizes.ts";
import { type Addressed, addressOf, pictureParts } from "#lib/content/picture-parts.ts";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { addMedia } from "#lib/media/commands/add.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { replaceMedia } from "#lib/media/commands/replace.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { makeMissing } from "#lib/media/make-missing.ts";
import { anEditor, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { freshStore } from "#tests/support/store.ts";
import { inSpool } from "#tests/support/uploads.ts";

freshStore("test");
afterAll(() => darkroom().close());

/** Names of all sizes that there are of it. */
function every(picture: Addressed): string[] {
  const folder = picture.base.replace("/media/", "public/");
  return recipesOf(picture)
    .map((recipe) => addressOf(folder, recipe))
    .toSorted();
}

const stored = ({ base }: Addressed) => storage().list(base.replace("/media/", "public/"));

describe("where browsers fetch pictures from the bucket itself", () => {
  const KEY = Symbol.for("standfirst.storage");
  const instances = globalThis as unknown as Record<symbol, Storage | undefined>;
  beforeEach(() => {
    const real = storage();
    const address = (name: string) => `https://pictures.example/${name}`;
    instances[KEY] = { ...real, address, path: async () => null };
    return () => {
      instances[KEY] = real;
    };
  });

  test("every size is there before a page can name it: after an upload, another cut, another file", async () => {
    const { context } = await anEditor();
    const develop = vi.spyOn(darkroom(), "develop");
    const bytes = await aPhoto({ width: 100, height: 80, seed: 1 });
    const { item: picture } = await addMedia({ file: await inSpool(bytes), fileName: "a.jpg" }, system());
    expect(await stored(picture)).toEqual(every(picture));
    const cropped = await describeMedia(
      { id: picture.id, crop: { left: 0, top: 0, width: 0.9, height: 1 }, focalX: 0.2 },
      context,
    );
    expect(cropped.base).not.toBe(picture.base);
    expect(await stored(cropped)).toEqual(every(cropped));
    const other = await aPhoto({ width: 90, height: 70, seed: 2 });
    const replaced = await replaceMedia({ id: picture.id, file: await inSpool(other), fileName: "b.jpg" }, context);
    expect(await stored(replaced)).toEqual(every(replaced));
    // Once each: one decoding for all of them.
    expect(develop).toHaveBeenCalledTimes(3);
    for (const shape of SHAPES) {
      const { sources, srcset, src } = pictureParts(replaced, shape);
      const named = [
        src,
        ...([srcset, ...sources.map((source) => source.srcset)].join(", ").match(/\/media\/\S+/g) ?? []),
      ];
      expect(every(replaced)).toEqual(expect.arrayContaining(named.map((url) => url.replace("/media/", "public/"))));
    }
    // A page that somebody keeps from before still finds what it names, for a day.
    expect(await stored(cropped)).toEqual(every(cropped));
    develop.mockRestore();
  });

  test("words are written without making anything", async () => {
    const { context } = await anEditor();
    const bytes = await aPhoto({ width: 100, height: 80, seed: 3 });
    const { item: picture } = await addMedia({ file: await inSpool(bytes), fileName: "a.jpg" }, system());
    const develop = vi.spyOn(darkroom(), "develop");
    await describeMedia({ id: picture.id, alt: "A lake" }, context);
    expect(develop).not.toHaveBeenCalled();
    develop.mockRestore();
  });
});

/** Small, so that there are few sizes of it. */
async function aPicture({ seed }: { seed: number }) {
  const bytes = await aPhoto({ width: 120, height: 90, seed });
  return (await addMedia({ file: await inSpool(bytes), fileName: `photo-${seed}.jpg` }, system())).item;
}

describe("making what is missing", () => {
  test("brings the first sizes, or all, of what is not in the trash, and only once", async () => {
    const [one, two, thrown] = [await aPicture({ seed: 4 }), await aPicture({ seed: 5 }), await aPicture({ seed: 6 })];
    for (const name of await stored(one)) await storage().remove(name);
    await trashMedia({ id: thrown.id }, system());
    const told: string[] = [];
    const first = await makeMissing("first", (done, of) => told.push(`${done} of ${of}`));
    expect([first, told]).toEqual([{ pictures: 2, made: 2, failed: [] }, ["1 of 2", "2 of 2"]]);
    const rest = every(one).length - 2 + every(two).length - 2;
    expect(await makeMissing("every")).toEqual({ pictures: 2, made: rest, failed: [] });
    expect(await stored(one)).toEqual(every(one));
    expect(await makeMissing("every")).toMatchObject({ made: 0 });
  });

  test("goes on where it was broken off", async () => {
    const pictures = [await aPicture({ seed: 7 }), await aPicture({ seed: 8 })];
    for (const picture of pictures) for (const name of await stored(picture)) await storage().remove(name);
    const breakOff = () => {
      throw new Error("broken off");
    };
    await expect(makeMissing("first", breakOff)).rejects.toThrow("broken off");
    expect(await makeMissing("first")).toMatchObject({ pictures: 2, made: 2 });
  });

  test("tells of a picture that cannot be made, and makes the others", async () => {
    const [one, two] = [await aPicture({ seed: 9 }), await aPicture({ seed: 10 })];
    for (const picture of [one, two]) for (const name of await stored(picture)) await storage().remove(name);
    await storage().remove(`originals/${one.id}.jpg`);
    const { made, failed } = await makeMissing("first");
    expect([made, failed]).toEqual([2, [{ fileName: "photo-9.jpg", says: expect.stringMatching(/does not exist/) }]]);
    expect(await stored(two)).toHaveLength(2);
  });
});
