import sharp from "sharp";
import { expect, test } from "vitest";
import type { Recipe } from "#lib/content/made-sizes.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { readPicture } from "#lib/media/picture.ts";
import { aMovingGif } from "#tests/support/bad-pictures.ts";

test("a GIF that moves goes on moving as WebP, and stands still as JPEG", async () => {
  const gif = await aMovingGif(5, { width: 700, height: 400, delay: 120, loop: 3 });
  const picture = await readPicture(gif);
  expect(picture).toMatchObject({ type: "image/gif", width: 700, height: 400, animated: true });
  const [moves, still] = picture.files;
  expect(await sharp(moves?.bytes).metadata()).toMatchObject({
    ...{ format: "webp", width: 480, pages: 5, height: 274 },
    ...{ delay: [120, 120, 120, 120, 120], loop: 3 },
  });
  expect(await sharp(still?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 700, height: 400 });
});

test("cut or as AVIF it is its first frame", async () => {
  const source = await aMovingGif(4, { width: 700, height: 400 });
  const wanted: Recipe[] = [
    { shape: "square", type: "image/webp", width: 344 },
    { shape: "wide", type: "image/avif", width: 480 },
  ];
  for (const { bytes } of (await readPicture(source, wanted)).files)
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
});

test("one that is cropped moves on within what is left of it", async () => {
  const source = await aMovingGif(3, { width: 700, height: 400 });
  const cut = {
    ...{ width: 700, height: 400, focalX: 0.5, focalY: 0.5 },
    crop: { left: 0.5, top: 0, width: 0.5, height: 1 },
  };
  const wanted: Recipe[] = [{ shape: "whole", type: "image/webp", width: 320 }];
  const { files } = await darkroom().develop({ source, wanted, cut });
  expect(await sharp(files[0]?.bytes).metadata()).toMatchObject({ width: 320, pages: 3, height: 366 });
});

test("a WebP that moves, too, and the still one is its first frame", async () => {
  const webp = await sharp(await aMovingGif(3, { width: 90, height: 60 }), { animated: true })
    .webp()
    .toBuffer();
  const { animated, files } = await readPicture(webp);
  expect(animated).toBe(true);
  const still = files.find((file) => file.type === "image/jpeg");
  const { data } = await sharp(still?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(data.every((value) => value < 8)).toBe(true);
});

test("a GIF of one frame is a picture like any other", async () => {
  const gif = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#335577" } })
    .gif()
    .toBuffer();
  expect(await readPicture(gif)).toMatchObject({ animated: false, width: 90 });
});
