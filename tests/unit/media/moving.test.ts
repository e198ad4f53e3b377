import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "#lib/media/picture.ts";
import { aMovingGif } from "#tests/support/bad-pictures.ts";

test("a GIF that moves goes on moving as WebP, and stands still as JPEG", async () => {
  const gif = await aMovingGif(5, { width: 700, height: 400, delay: 120, loop: 3 });
  const picture = await readPicture(gif);
  expect(picture).toMatchObject({ type: "image/gif", width: 700, height: 400, animated: true });
  expect(picture.files.map((file) => `${file.type} ${file.width} × ${file.height}`)).toEqual([
    "image/webp 320 × 183",
    "image/jpeg 320 × 183",
    "image/webp 640 × 366",
    "image/jpeg 640 × 366",
  ]);
  for (const { type, bytes } of picture.files) {
    const { pages, delay, loop } = await sharp(bytes).metadata();
    if (type === "image/jpeg") expect(pages).toBeUndefined();
    else expect({ pages, delay, loop }).toEqual({ pages: 5, delay: [120, 120, 120, 120, 120], loop: 3 });
  }
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
