import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readPicture } from "#lib/media/picture.ts";
import { aProfile, inProfile, withSegment } from "#tests/support/profiles.ts";

const RED = { width: 64, height: 48, channels: 3 as const, background: "#d02030" };
type Rgb = [number, number, number];

/** What readers see: each file in sRGB. */
async function seen(bytes: Uint8Array): Promise<Rgb[]> {
  const { files } = await readPicture(bytes);
  return Promise.all(files.map((file) => pixel(file.bytes)));
}

async function pixel(bytes: Buffer, options: { ignoreIcc?: boolean } = {}): Promise<Rgb> {
  const pixels = await sharp(bytes, options).toColourspace("srgb").raw().toBuffer();
  return [...pixels.subarray(0, 3)] as Rgb;
}

function near(found: Rgb[], [r, g, b]: Rgb, by: number): void {
  expect(found.length).toBeGreaterThan(0);
  for (const colour of found) {
    expect(Math.abs(colour[0] - r), String(colour)).toBeLessThanOrEqual(by);
    expect(Math.abs(colour[1] - g), String(colour)).toBeLessThanOrEqual(by);
    expect(Math.abs(colour[2] - b), String(colour)).toBeLessThanOrEqual(by);
  }
}

describe("the colours of a picture are what they were", () => {
  const red: Rgb = [0xd0, 0x20, 0x30];
  test("16 bits a colour", async () =>
    near(await seen(await sharp({ create: RED }).toColourspace("rgb16").png().toBuffer()), red, 6));
  test("16 bits a colour in TIFF", async () =>
    near(await seen(await sharp({ create: RED }).toColourspace("rgb16").tiff().toBuffer()), red, 6));
  test("a palette", async () =>
    near(await seen(await sharp({ create: RED }).png({ palette: true }).toBuffer()), red, 6));
  test("grey", async () => {
    const grey = sharp({ create: { ...RED, background: "#808080" } }).toColourspace("b-w");
    near(await seen(await grey.clone().png().toBuffer()), [128, 128, 128], 3);
    near(await seen(await grey.clone().jpeg().toBuffer()), [128, 128, 128], 3);
  });
  test("16 bits of grey", async () =>
    near(
      await seen(
        await sharp({ create: { ...RED, background: "#808080" } })
          .toColourspace("grey16")
          .png()
          .toBuffer(),
      ),
      [128, 128, 128],
      4,
    ));
  test("CMYK without a profile", async () =>
    near(await seen(await sharp({ create: RED }).toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer()), red, 24));
  test("CMYK with its profile", async () => {
    const cmyk = await sharp({ create: RED }).withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    near(await seen(cmyk), red, 24);
  });
  test("a profile that is sRGB by another name", async () => near(await seen(await inProfile("srgb", red)), red, 8));
});

describe("colours beyond sRGB", () => {
  test.each([
    ["p3", [255, 0, 0], [255, 0, 0]],
    ["p3", [0, 255, 0], [0, 255, 0]],
    ["adobe", [255, 0, 0], [255, 60, 40]],
    ["adobe", [128, 128, 128], [128, 128, 128]],
  ] as ["p3" | "adobe", Rgb, Rgb][])("stay in Display P3 (%s %j)", async (profile, numbers, inP3) => {
    const { files } = await readPicture(await inProfile(profile, numbers));
    for (const { bytes } of files) {
      const { icc } = await sharp(bytes).metadata();
      // libvips' own small profile, not the upload's.
      expect(icc?.length).toBeLessThan(600);
      expect(icc?.includes("Made for a test")).toBe(false);
      near([await pixel(bytes, { ignoreIcc: true })], inP3, 30);
    }
  });

  test("an ordinary picture carries no profile", async () => {
    for (const { bytes } of (await readPicture(await inProfile("srgb", [10, 200, 90]))).files)
      expect((await sharp(bytes).metadata()).icc).toBeUndefined();
  });

  test("a profile that makes no sense is no reason to refuse a picture", async () => {
    const photo = await sharp({ create: RED }).jpeg().toBuffer();
    for (const nonsense of [Buffer.alloc(200, 7), aProfile("p3").subarray(0, 140), Buffer.alloc(0)]) {
      const named = Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), nonsense]);
      near(await seen(withSegment(photo, 0xe2, named)), [0xd0, 0x20, 0x30], 6);
    }
  });
});
