import { expect, test } from "vitest";
import { newId, newKey } from "#db/id.ts";
import { addressed, cutOf, isFormer, markOf } from "#lib/media/addresses.ts";
import { MADE_PATH, wishOf } from "#lib/media/names.ts";
import { deskView, pictureView } from "#lib/media/view.ts";

const ROW = { id: newId(), addressKey: newKey(), version: 3 };
const CROP = { left: 0.5, top: 0.25, width: 0.5, height: 0.5 };
const PICTURE = { ...ROW, width: 4000, height: 3000, focalX: 0.75, focalY: 0.25, animated: false, crop: CROP };

test("another picture, version, key or cut has other addresses", () => {
  const marks = [
    markOf(ROW),
    markOf(ROW, "uncut"),
    markOf({ ...ROW, version: 4 }),
    markOf({ ...ROW, id: newId() }),
    markOf({ ...ROW, addressKey: newKey() }),
  ];
  expect(new Set(marks).size).toBe(5);
  expect(markOf(ROW)).toBe(marks[0]);
  for (const mark of marks) expect(mark).toMatch(/^[a-z0-9]{12}$/);
});

test("a mark says which cut it stands for, and whether it was right once", () => {
  expect(cutOf(PICTURE, markOf(ROW))).toBe("cut");
  expect(cutOf(PICTURE, markOf(ROW, "uncut"))).toBe("uncut");
  expect(cutOf({ ...PICTURE, crop: null }, markOf(ROW, "uncut"))).toBeNull();
  const former = markOf({ ...ROW, version: 1 });
  expect([cutOf(PICTURE, former), isFormer(PICTURE, former)]).toEqual([null, true]);
  // What was cropped away later is not led to, and neither is what never was.
  for (const mark of [markOf({ ...ROW, version: 1 }, "uncut"), markOf({ ...ROW, version: 4 }), "000000000000"])
    expect(isFormer(PICTURE, mark)).toBe(false);
});

test("without a key nothing is signed", () => {
  const row = { ...PICTURE, addressKey: "" };
  expect(cutOf(row, markOf(row))).toBeNull();
});

test("readers are told of what is left of a cropped picture, and the desk of the whole as well", () => {
  const row = { ...PICTURE, alt: "", caption: "", credit: "", colour: "", createdAt: new Date(0) } as never;
  expect(pictureView(row)).toMatchObject({ width: 2000, height: 1500, focalX: 0.5, focalY: 0 });
  expect(deskView(row).uncut).toEqual({ ...addressed(PICTURE, "uncut"), width: 4000, height: 3000 });
  expect(deskView(row).uncut.base).not.toBe(pictureView(row).base);
  expect(JSON.stringify(deskView(row))).not.toContain(ROW.addressKey);
  const plain = { ...PICTURE, crop: null };
  expect(addressed(plain, "uncut")).toEqual(addressed(plain));
});

test("an address is read as it was written, and no other spelling of it", () => {
  const path = `${ROW.id}/${markOf(ROW)}/wide-800.avif`;
  expect(wishOf(path)).toEqual({
    ...{ id: ROW.id, mark: markOf(ROW) },
    recipe: { shape: "wide", type: "image/avif", width: 800 },
  });
  for (const wrong of [`${path}/`, `/${path}`, path.replace("wide", "tall"), path.replace("800", "0800"), `${path}\n`])
    expect(MADE_PATH.test(wrong), wrong).toBe(false);
});
