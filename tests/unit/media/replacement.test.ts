import { expect, test } from "vitest";
import { replacementWarnings, whatStays } from "#lib/media/replacement.ts";

const PICTURE = {
  kind: "picture",
  width: 2000,
  height: 1000,
  orientation: "landscape",
  focalX: 0.5,
  focalY: 0.5,
} as const;
const DOCUMENT = { ...PICTURE, kind: "document", width: 0, height: 0, orientation: null } as const;

test("a larger scan of the same shape is taken without a word", () => {
  expect(replacementWarnings(PICTURE, { type: "image/jpeg", width: 4000, height: 2000 })).toEqual([]);
});

test("another orientation, a smaller size and a focal point of another shape are said", () => {
  const upright = { type: "image/jpeg", width: 500, height: 900 };
  expect(replacementWarnings({ ...PICTURE, focalX: 0.2 }, upright)).toEqual([
    "It is portrait, the one that is here is landscape.",
    "It is smaller than the one that is here: readers may see it less sharp.",
    "It is of another shape. Look at the focal point afterwards: it stays where it is.",
  ]);
});

test("that a crop is taken off is said where there is one", () => {
  expect(whatStays({ crop: null })).toBe("What was written about it stays.");
  expect(whatStays({ crop: { left: 0, top: 0, width: 0.5, height: 1 } })).toContain("The crop is taken off");
});

test("another kind of file is said to be one, and one that the browser does not know is left to the server", () => {
  expect(replacementWarnings(PICTURE, { type: "application/pdf" })).toHaveLength(1);
  expect(replacementWarnings(DOCUMENT, { type: "image/png" })).toHaveLength(1);
  expect(replacementWarnings(DOCUMENT, { type: "text/csv" })).toEqual([]);
  expect(replacementWarnings(PICTURE, { type: "" })).toEqual([]);
});
