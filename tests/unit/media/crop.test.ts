import { expect, test } from "vitest";
import { RATIOS, SHAPES } from "#lib/content/made-sizes.ts";
import { asCrop, type Edge, inPixels, keptIn, pixelsOf, WHOLE, withEdge, withRatio } from "#lib/media/crop.ts";
import { type Piece, pieceOf } from "#lib/media/cut.ts";
import { LEAST_CROP } from "#lib/media/limits.ts";
import { DescribeInput } from "#lib/media/schema.ts";

const LANDSCAPE = { width: 3000, height: 2000 };
const MIDDLE = { x: 0.5, y: 0.5 };
const SLACK = 1e-9;

/** The same numbers at every run, and enough of them to meet the edges. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function somePiece(next: () => number): Piece {
  const width = LEAST_CROP + next() * (1 - LEAST_CROP);
  const height = LEAST_CROP + next() * (1 - LEAST_CROP);
  return { left: next() * (1 - width), top: next() * (1 - height), width, height };
}

function ratioOf({ width, height }: Piece, picture: typeof LANDSCAPE): number {
  return (width * picture.width) / (height * picture.height);
}

test("whatever the crop, the focal point and the ratio, the piece lies in the crop, has the ratio and fills one side", () => {
  const next = random(7);
  for (let run = 0; run < 2_000; run++) {
    const picture = { width: 1 + Math.floor(next() * 9_000), height: 1 + Math.floor(next() * 9_000) };
    const crop = run % 5 === 0 ? null : somePiece(next);
    const room = crop ?? WHOLE;
    for (const shape of SHAPES) {
      const ratio = RATIOS[shape];
      const piece = pieceOf({ ...picture, crop, focalX: next(), focalY: next() }, ratio);
      expect(piece.left).toBeGreaterThanOrEqual(room.left - SLACK);
      expect(piece.top).toBeGreaterThanOrEqual(room.top - SLACK);
      expect(piece.left + piece.width).toBeLessThanOrEqual(room.left + room.width + SLACK);
      expect(piece.top + piece.height).toBeLessThanOrEqual(room.top + room.height + SLACK);
      expect(Math.max(piece.width / room.width, piece.height / room.height)).toBeCloseTo(1, 9);
      if (ratio !== null) expect(ratioOf(piece, picture) / ratio).toBeCloseTo(1, 9);
    }
  }
});

test("the focal point is in every piece, and in its middle where the edges allow it", () => {
  const picture = { ...LANDSCAPE, crop: null, focalX: 0.4, focalY: 0.5 };
  const square = pieceOf(picture, 1);
  expect(square.left + square.width / 2).toBeCloseTo(0.4, 9);
  expect(pieceOf({ ...picture, focalX: 0 }, 1).left).toBe(0);
  expect(pieceOf({ ...picture, focalX: 1 }, 1)).toMatchObject({ left: 1 - 2 / 3 });
  expect(pieceOf(picture, null)).toEqual(WHOLE);
});

test("whatever a hand draws becomes a crop that the command takes", () => {
  const next = random(11);
  const id = "a".repeat(16);
  for (let run = 0; run < 2_000; run++) {
    const drawn = { left: next() * 2 - 0.5, top: next() * 2 - 0.5, width: next() * 1.5, height: next() * 1.5 };
    const crop = asCrop(drawn);
    expect(DescribeInput.safeParse({ id, crop }).success, JSON.stringify(drawn)).toBe(true);
    if (crop) expect(asCrop(crop)).toEqual(crop);
  }
});

test("all of the picture is no crop", () => {
  expect(asCrop(WHOLE)).toBeNull();
  expect(asCrop({ left: 0.0001, top: 0, width: 0.9999, height: 1 })).toBeNull();
  expect(asCrop({ left: 0, top: 0, width: 0.99, height: 1 })).toEqual({ left: 0, top: 0, width: 0.99, height: 1 });
});

test("a locked shape is the largest that fits, around the focal point", () => {
  const crop = withRatio(WHOLE, RATIOS.square, LANDSCAPE, { x: 0.9, y: 0.5 });
  expect(crop).toEqual({ left: 1 - 2 / 3, top: 0, width: 2 / 3, height: 1 });
  expect(withRatio(crop, null, LANDSCAPE, MIDDLE)).toEqual(crop);
  const next = random(3);
  for (let run = 0; run < 500; run++) {
    const piece = somePiece(next);
    expect(ratioOf(withRatio(piece, 16 / 9, LANDSCAPE, MIDDLE), LANDSCAPE)).toBeCloseTo(16 / 9, 6);
  }
});

test("numbers given by hand stay within the picture, and keep a locked shape", () => {
  const piece = { left: 0.1, top: 0.1, width: 0.5, height: 0.5 };
  expect(inPixels(piece, LANDSCAPE)).toEqual({ left: 300, top: 200, width: 1500, height: 1000 });
  expect(withEdge(piece, "left", 9_999, LANDSCAPE, null).left).toBeCloseTo(0.5, 9);
  expect(withEdge(piece, "width", 9_999, LANDSCAPE, null).width).toBeCloseTo(0.9, 9);
  expect(withEdge(piece, "height", 0, LANDSCAPE, null).height).toBe(LEAST_CROP);
  expect(withEdge(piece, "top", -5, LANDSCAPE, null).top).toBe(0);
  const next = random(5);
  for (let run = 0; run < 500; run++) {
    const edge = (["width", "height"] as Edge[])[run % 2] as Edge;
    const locked = withEdge(somePiece(next), edge, next() * 4_000, LANDSCAPE, 4 / 3);
    expect(ratioOf(locked, LANDSCAPE)).toBeCloseTo(4 / 3, 6);
    expect(locked.left + locked.width).toBeLessThanOrEqual(1 + SLACK);
    expect(locked.top + locked.height).toBeLessThanOrEqual(1 + SLACK);
  }
});

test("a focal point that a crop leaves outside comes to its edge", () => {
  const crop = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
  expect(keptIn({ x: 0.1, y: 0.5 }, crop)).toEqual({ x: 0.25, y: 0.5 });
  expect(keptIn({ x: 0.9, y: 0.99 }, crop)).toEqual({ x: 0.75, y: 0.75 });
});

test("a small picture is said to be too small for a lead, in pixels", () => {
  const small = { width: 1280, height: 720, crop: null, focalX: 0.5, focalY: 0.5 };
  expect(pixelsOf(small, "wide")).toEqual({ has: 1280, wants: 1600 });
  expect(pixelsOf({ ...small, crop: { left: 0, top: 0, width: 0.5, height: 0.5 } }, "wide").has).toBe(640);
  expect(pixelsOf(small, "square")).toEqual({ has: 720, wants: 640 });
});
