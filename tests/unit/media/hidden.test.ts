import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "#lib/media/picture.ts";
import { aMovingGif, latin, SCRIPT } from "#tests/support/bad-pictures.ts";
import { xmpOf } from "#tests/support/described-pictures.ts";
import { aPhoto, pngChunk } from "#tests/support/photos.ts";
import { withSegment } from "#tests/support/profiles.ts";

const MB = 1024 * 1024;
const CANARY = "canary-7f3a";

/** Pictures that are something else as well, or carry far more than a picture: taken, and readers get the pixels alone. */
const HIDING: Record<string, () => Promise<Buffer>> = {
  "a page behind a JPEG": async () => Buffer.concat([await aPhoto(), latin(`--><html>${SCRIPT}${CANARY}`)]),
  "a page in a comment of a JPEG": () => aPhoto({ comment: `${SCRIPT}${CANARY}` }),
  "a script behind a GIF": async () => Buffer.concat([await aMovingGif(2), latin(`*/=1;alert("${CANARY}")`)]),
  "a ZIP behind a PNG": async () => Buffer.concat([await aPng(), latin(`PK\x03\x04${CANARY}`)]),
  "a PDF behind a JPEG": async () => Buffer.concat([await aPhoto(), latin(`%PDF-1.7 ${CANARY}`)]),
  "text in a PNG": async () => intoPng(pngChunk("tEXt", latin(`Comment\0${SCRIPT}${CANARY}`))),
  "60 KB segments of a JPEG, two hundred of them": async () => {
    let photo = await aPhoto();
    for (let at = 0; at < 200; at++) photo = withSegment(photo, 0xe5, Buffer.alloc(60_000, CANARY));
    return photo;
  },
  "10 MB of XMP": () => intoPng(xmpChunk(Buffer.from(xmpOf(`<a>${CANARY.repeat((10 * MB) / CANARY.length)}</a>`)))),
  "10 MB of XMP that are packed into a few": () =>
    intoPng(xmpChunk(deflateSync(Buffer.from(xmpOf(`<a>${CANARY}${" ".repeat(10 * MB)}</a>`))), { packed: true })),
};

test.each(Object.entries(HIDING))("readers get nothing of %s", async (_, make) => {
  const { files } = await readPicture(await make());
  expect(files.length).toBeGreaterThan(0);
  for (const { bytes } of files) {
    expect(bytes.includes("<script") || bytes.includes(CANARY)).toBe(false);
    expect(bytes.length).toBeLessThan(100_000);
  }
});

async function aPng(): Promise<Buffer> {
  return sharp(await aPhoto())
    .png()
    .toBuffer();
}

async function intoPng(chunk: Buffer): Promise<Buffer> {
  const png = await aPng();
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}

function xmpChunk(data: Buffer, { packed = false } = {}): Buffer {
  return pngChunk("iTXt", Buffer.concat([latin(`XML:com.adobe.xmp\0${packed ? "\x01" : "\0"}\0\0\0`), data]));
}
