import { describe, expect, test } from "vitest";
import {
  dimensionsOf,
  firstRecipes,
  RATIOS,
  recipesOf,
  SHAPES,
  type Sized,
  widthsOf,
} from "#lib/content/made-sizes.ts";
import { addressOf, colourCode, pictureParts, plainFile } from "#lib/content/picture-parts.ts";

const sized = (width: number, height: number, moves = false): Sized => ({ width, height, moves });
const PHOTO = sized(4000, 3000);
const avif = (picture: Sized, shape: (typeof SHAPES)[number]) => widthsOf(picture, shape, "image/avif");

describe("the sizes that there are", () => {
  test("go up to what the picture has, and the last holds all of it", () => {
    expect(avif(PHOTO, "whole")).toEqual([320, 480, 744, 800, 1120, 1216, 1600, 2400]);
    expect(avif(sized(1000, 750), "whole")).toEqual([320, 480, 744, 800, 1120]);
    expect(avif(sized(800, 600), "whole")).toEqual([320, 480, 744, 800]);
    expect(avif(sized(90, 60), "whole")).toEqual([320]);
  });

  test("are never larger than the picture, and the pages say how wide they really are", () => {
    const small = { ...sized(1000, 750), base: "/media/a/b" };
    const [source] = pictureParts(small, "whole").sources;
    expect(source?.srcset.split(", ").at(-1)).toBe("/media/a/b/whole-1120.avif 1000w");
    for (const picture of [PHOTO, small, sized(90, 60), sized(33, 660), sized(2000, 100)])
      for (const recipe of recipesOf(picture)) {
        const { width, height } = dimensionsOf(picture, recipe);
        expect(width).toBeLessThanOrEqual(picture.width);
        expect(height).toBeLessThanOrEqual(Math.max(picture.height, 1));
        expect(width).toBeLessThanOrEqual(recipe.width);
      }
  });

  test("have the ratio of their shape, to the nearest pixel", () => {
    for (const shape of SHAPES)
      for (const recipe of recipesOf(PHOTO).filter((each) => each.shape === shape)) {
        const { width, height } = dimensionsOf(PHOTO, recipe);
        expect(Math.abs(height - width / (RATIOS[shape] ?? 4 / 3))).toBeLessThanOrEqual(0.5);
      }
    expect(dimensionsOf(PHOTO, { shape: "share", width: 1200 })).toEqual({ width: 1200, height: 630 });
  });

  test("are low enough for WebP, however tall the picture is", () => {
    for (const picture of [sized(2000, 40_000), sized(45, 44_720), sized(3, 50_000)])
      for (const recipe of recipesOf(picture)) expect(dimensionsOf(picture, recipe).height).toBeLessThanOrEqual(16_000);
  });

  test("are each there once, and few enough to be a bound", () => {
    const names = recipesOf(PHOTO).map((recipe) => addressOf("", recipe));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThan(60);
    for (const name of names) expect(name).toMatch(/^\/(whole|wide|standard|square|share)-\d+\.(avif|webp|jpg)$/);
  });

  test("of what moves are WebP and JPEG while it is whole, and all three where it is cut", () => {
    const types = (shape: string) =>
      new Set(recipesOf(sized(700, 400, true)).flatMap((each) => (each.shape === shape ? each.type : [])));
    expect(types("whole")).toEqual(new Set(["image/webp", "image/jpeg"]));
    expect(types("square")).toEqual(new Set(["image/avif", "image/webp", "image/jpeg"]));
  });

  test("that are made at first are among them, for the desk and for the worst hour", () => {
    for (const picture of [PHOTO, sized(700, 400, true), sized(90, 60)])
      for (const first of firstRecipes(picture)) expect(recipesOf(picture)).toContainEqual(first);
    expect(firstRecipes(PHOTO).map((each) => addressOf("", each))).toEqual(["/whole-480.webp", "/whole-1216.jpg"]);
  });
});

describe("what a page says of a picture", () => {
  const photo = { ...PHOTO, base: "/media/a/b" };

  test("is what its place can use, and one size at least", () => {
    const widths = (least: number, most: number) =>
      pictureParts(photo, "whole", { least, most }).sources[0]?.srcset.match(/\d+(?=w)/g);
    expect(widths(700, 1250)).toEqual(["744", "800", "1120", "1216"]);
    expect(widths(10, 20)).toEqual(["320"]);
    expect(widths(5000, 6000)).toEqual(["2400"]);
  });

  test("names the largest JPEG for feeds and link previews", () => {
    expect(plainFile(photo, "share")).toEqual({ url: "/media/a/b/share-1200.jpg", width: 1200, height: 630 });
    expect(plainFile(photo, "whole")).toEqual({ url: "/media/a/b/whole-1216.jpg", width: 1216, height: 912 });
  });

  test("has its colour in letters, or none", () => {
    expect(colourCode("#000000")).toBe("r0g0b0");
    expect(colourCode("#fffe19")).toBe("r5g5b0");
    for (const none of ["", "#888", "red", '#"><i>a']) expect(colourCode(none)).toBe("");
  });
});
