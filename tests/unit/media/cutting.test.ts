import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import type { Recipe } from "#lib/content/made-sizes.ts";
import type { Cuttable } from "#lib/media/cut.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { xmpOf } from "#tests/support/described-pictures.ts";
import { inProfile } from "#tests/support/profiles.ts";

const WIDTH = 1600;
const HEIGHT = 1200;
/** Red, green, blue and white, from the upper left in reading order. */
const QUARTERS = { red: "#e01010", green: "#10a010", blue: "#1010e0", white: "#f8f8f8" };
const ALL: Cuttable = { width: WIDTH, height: HEIGHT, crop: null, focalX: 0.5, focalY: 0.5 };
const recipe = (shape: Recipe["shape"], width: number, type: Recipe["type"] = "image/avif"): Recipe => ({
  ...{ shape, type, width },
});

function quarters(): Sharp {
  const [w, h] = [WIDTH / 2, HEIGHT / 2];
  const tile = (background: string, left: number, top: number) => ({
    ...{ left, top, input: { create: { width: w, height: h, channels: 3 as const, background } } },
  });
  const { red, green, blue, white } = QUARTERS;
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#000" } }).composite([
    ...[tile(red, 0, 0), tile(green, w, 0), tile(blue, 0, h), tile(white, w, h)],
  ]);
}

async function made(source: Buffer, cut: Cuttable, wanted: Recipe): Promise<Buffer> {
  const { files } = await darkroom().develop({ source, cut, wanted: [wanted] });
  return files[0]?.bytes as Buffer;
}

/** The quarters that a picture shows in its corners, in reading order. */
async function corners(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes).flatten().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const from = (Math.min(info.height - 1, Math.round(y * info.height)) * info.width + Math.round(x * info.width)) * 3;
    const near = Object.entries(QUARTERS).map(([name, hex]) => {
      const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
      const off = parts.reduce((sum, part, i) => sum + Math.abs(part - (data[from + i] as number)), 0);
      return { name, off };
    });
    return near.toSorted((a, b) => a.off - b.off)[0]?.name as string;
  };
  return [at(0.04, 0.04), at(0.95, 0.04), at(0.04, 0.95), at(0.95, 0.95)];
}

describe("a size shows", () => {
  test.each(["image/avif", "image/webp", "image/jpeg"] as const)("all of the picture, as %s", async (type) => {
    const bytes = await made(
      await quarters().png().toBuffer(),
      ALL,
      recipe("whole", type === "image/jpeg" ? 480 : 800, type),
    );
    expect(await corners(bytes)).toEqual(["red", "green", "blue", "white"]);
    const { format, compression, width, height } = await sharp(bytes).metadata();
    expect(format === "heif" ? compression : format).toBe(type === "image/avif" ? "av1" : type.slice(6));
    expect(width / height).toBeCloseTo(4 / 3, 2);
  });

  test("what lies around the focal point, as near as the edges allow", async () => {
    const source = await quarters().jpeg().toBuffer();
    const around = (focalX: number, focalY: number) => made(source, { ...ALL, focalX, focalY }, recipe("square", 344));
    expect(await corners(await around(0.5, 0.5))).toEqual(["red", "green", "blue", "white"]);
    const left = await around(0, 0.5);
    // 1200 of 1600 pixels from the left: the last third of them is of the right half.
    const { data, info } = await sharp(left).raw().toBuffer({ resolveWithObject: true });
    const isRed = (x: number) => (data[(20 * info.width + x) * info.channels] as number) > 150;
    expect([isRed(210), isRed(245)]).toEqual([true, false]);
    const wide = await made(source, { ...ALL, focalY: 0 }, recipe("wide", 480));
    expect(await sharp(wide).metadata()).toMatchObject({ width: 480, height: 270 });
  });

  test("only what a crop leaves, in every shape", async () => {
    const source = await quarters().jpeg().toBuffer();
    const cut = { ...ALL, crop: { left: 0.5, top: 0.5, width: 0.5, height: 0.5 } };
    for (const shape of ["whole", "wide", "standard", "square"] as const)
      expect(await corners(await made(source, cut, recipe(shape, 320)))).toEqual(["white", "white", "white", "white"]);
    // 800 pixels are left, so a wish for more is made of all of them.
    const { width, height } = await sharp(await made(source, cut, recipe("whole", 800))).metadata();
    expect({ width, height }).toEqual({ width: 800, height: 600 });
  });

  test("a picture that lies on its side upright, cut as the desk saw it", async () => {
    const lying = await sharp(await quarters().png().toBuffer())
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    const cut = { ...ALL, crop: { left: 0, top: 0.5, width: 0.5, height: 0.5 } };
    expect(await corners(await made(lying, ALL, recipe("whole", 480)))).toEqual(["red", "green", "blue", "white"]);
    expect(await corners(await made(lying, cut, recipe("square", 344)))).toEqual(["blue", "blue", "blue", "blue"]);
  });

  test("at least a pixel, however small the piece", async () => {
    const sliver = { ...ALL, crop: { left: 0.98, top: 0, width: 0.02, height: 1 } };
    const { width, height } = await sharp(
      await made(await quarters().jpeg().toBuffer(), sliver, recipe("whole", 320)),
    ).metadata();
    expect({ width, height }).toEqual({ width: 32, height: 1200 });
  });

  test("every size there is, decoded once", async () => {
    const source = await sharp(await quarters().png().toBuffer())
      .resize({ width: 300 })
      .jpeg()
      .toBuffer();
    const { files } = await darkroom().develop({ source, cut: { ...ALL, width: 300, height: 225 }, wanted: "every" });
    for (const file of files) {
      const { width, height } = await sharp(file.bytes).metadata();
      expect(width).toBe(
        Math.min(file.width, { whole: 300, wide: 300, standard: 300, square: 225, share: 300 }[file.shape]),
      );
      expect(height).toBeLessThanOrEqual(225);
    }
    expect(files.length).toBeGreaterThan(15);
  });
});

describe("a size on first wish keeps what the first ones keep", () => {
  test.each(["image/avif", "image/webp", "image/jpeg"] as const)("whose it is, in %s", async (type) => {
    const words = '<dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/">A. Photographer</dc:rights>';
    const source = await quarters().withXmp(xmpOf(words)).jpeg().toBuffer();
    const bytes = await made(source, ALL, recipe("wide", 480, type));
    expect((await sharp(bytes).metadata()).xmpAsString).toContain("A. Photographer");
  });

  test.each(["image/avif", "image/webp", "image/jpeg"] as const)("colours beyond sRGB, in %s", async (type) => {
    const source = await inProfile("p3", [255, 0, 0]);
    const { width, height } = await sharp(source).metadata();
    const bytes = await made(
      source,
      { ...ALL, width, height },
      recipe("square", type === "image/jpeg" ? 344 : 160, type),
    );
    expect((await sharp(bytes).metadata()).icc?.length).toBeLessThan(600);
  });
});

test("a colour stands for a picture only where nothing shows through it", async () => {
  const colourOf = async (source: Buffer) => (await darkroom().develop({ source, cut: null, wanted: "first" })).colour;
  const clear = {
    create: { width: 90, height: 90, channels: 4 as const, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
  };
  expect(await colourOf(await sharp(clear).png().toBuffer())).toBe("");
  expect(await colourOf(await quarters().jpeg().toBuffer())).toMatch(/^#[0-9a-f]{6}$/);
});
