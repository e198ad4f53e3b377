import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { readPicture } from "#lib/media/picture.ts";
import { pictureType } from "#lib/media/picture-type.ts";
import { aPhoto, aPngHeader } from "#tests/support/photos.ts";

describe("what is refused", () => {
  const refusals: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    [
      "a web page that is called a JPEG",
      () => Buffer.from("<!doctype html><script>alert(1)</script>"),
      /Only pictures/,
    ],
    ["a PDF", () => Buffer.from("%PDF-1.7\n"), /Only pictures/],
    ["a picture's first bytes and nothing more", () => Buffer.from([0xff, 0xd8, 0xff]), /damaged/],
    ["a GIF's signature before a script", () => Buffer.from("GIF89a/*\x00*/=1;alert(1)"), /damaged/],
    ["a JPEG cut off in the middle", async () => half(await aPhoto({ width: 800, height: 600 })), /damaged/],
    [
      "a PNG cut off in the middle",
      async () =>
        half(
          await sharp(await aPhoto())
            .png()
            .toBuffer(),
        ),
      /damaged/,
    ],
    [
      "a WebP cut off in the middle",
      async () =>
        half(
          await sharp(await aPhoto())
            .webp()
            .toBuffer(),
        ),
      /damaged/,
    ],
    [
      "an AVIF cut off in the middle",
      async () =>
        half(
          await sharp(await aPhoto())
            .avif({ effort: 0 })
            .toBuffer(),
        ),
      /damaged/,
    ],
    [
      "a line of pixels",
      () =>
        sharp({ create: canvas(2000, 40) })
          .png()
          .toBuffer(),
      /too narrow/,
    ],
  ];
  test.each(refusals)("%s", async (_, make, words) => {
    await expect(readPicture(await make())).rejects.toMatchObject({
      name: "AppError",
      code: "invalid",
      message: expect.stringMatching(words),
    });
  });

  test("a picture of 200 megapixels, before it is unpacked", async () => {
    const bomb = aPngHeader(20_000, 10_000);
    await expect(readPicture(bomb)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("200 megapixels"),
    });
  });

  test("a file of more than 100 MB", async () => {
    await expect(readPicture(new Uint8Array(101 * 1024 * 1024))).rejects.toMatchObject({ code: "too-large" });
  });
});

describe("what is made", () => {
  test("every accepted type, recognised by its content", async () => {
    for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
      const bytes = await sharp(await aPhoto({ width: 400, height: 300 }))
        .toFormat(format)
        .toBuffer();
      expect(pictureType(bytes)).toBe(`image/${format}`);
      const picture = await readPicture(bytes);
      expect(picture).toMatchObject({ type: `image/${format}`, width: 400, height: 300 });
      expect(picture.files.map((file) => `${file.type} ${file.width}`)).toEqual(["image/webp 480", "image/jpeg 480"]);
    }
  });

  test("at first one small and one large size, and nothing enlarged", async () => {
    expect(await dimensions(await aPhoto({ width: 1300, height: 650 }))).toEqual(["webp 480 × 240", "jpeg 1216 × 608"]);
    expect(await dimensions(await aPhoto({ width: 700, height: 350 }))).toEqual(["webp 480 × 240", "jpeg 700 × 350"]);
    expect(await dimensions(await aPhoto({ width: 90, height: 60 }))).toEqual(["webp 90 × 60", "jpeg 90 × 60"]);
  });

  test("from a file of this machine the same as from its bytes", async () => {
    const bytes = await aPhoto({ width: 500, height: 400, seed: 3 });
    const folder = mkdtempSync(join(tmpdir(), "standfirst-picture-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "spooled");
    writeFileSync(path, bytes);
    expect(await readPicture({ path })).toEqual(await readPicture(bytes));
    writeFileSync(path, half(bytes));
    await expect(readPicture({ path })).rejects.toMatchObject({ message: expect.stringMatching(/damaged/) });
  });

  test("a picture upright, without the place where it was taken, its device or anything else but whose it is", async () => {
    const taken = await sharp(await aPhoto({ width: 400, height: 300 }))
      .withExif({
        IFD0: { Copyright: "A. Photographer", Make: "Camera works", Software: "Retoucher 7" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 27/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    expect(taken.includes("Camera works")).toBe(true);
    const picture = await readPicture(taken);
    expect(picture).toMatchObject({ width: 300, height: 400, facts: { copyright: "A. Photographer" } });
    for (const { bytes } of picture.files) {
      const { width, height, exif, xmpAsString, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ width, height, exif, iptc, icc, orientation }).toEqual({ width: 300, height: 400 });
      expect(xmpAsString).toContain("A. Photographer");
      for (const gone of ["Camera works", "Retoucher", "GPS"]) expect(bytes.includes(gone)).toBe(false);
    }
  });

  test("nothing of what hides behind or inside the original", async () => {
    const script = "<script>alert(document.domain)</script>";
    const polyglot = Buffer.concat([await aPhoto({ comment: script }), Buffer.from(`--><html>${script}`)]);
    const { files } = await readPicture(polyglot);
    expect(files).not.toHaveLength(0);
    for (const { bytes } of files) expect(bytes.includes("<script")).toBe(false);
  });

  test("colours as they were, through whatever space the file speaks", async () => {
    const red = sharp({ create: { ...canvas(64, 64), background: "#d02030" } });
    const cmyk = await red.clone().toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
    const grey = await sharp({ create: { ...canvas(64, 64), background: "#808080" } })
      .toColourspace("b-w")
      .png()
      .toBuffer();
    expect((await readPicture(await red.clone().png().toBuffer())).colour).toMatch(/^#[cd]\w[12]\w[23]\w$/);
    expect((await readPicture(cmyk)).colour).toMatch(/^#[b-e]\w[0-4]\w[1-5]\w$/);
    expect((await readPicture(grey)).colour).toMatch(/^#([78]\w){3}$/);
  });

  test("transparent places stay so in WebP and are white in JPEG", async () => {
    const clear = {
      create: { width: 80, height: 80, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    };
    const [webp, jpeg] = (await readPicture(await sharp(clear).png().toBuffer())).files;
    expect((await sharp(webp?.bytes).stats()).isOpaque).toBe(false);
    expect((await sharp(jpeg?.bytes).stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 });
  });
});

async function dimensions(bytes: Buffer): Promise<string[]> {
  const { files } = await readPicture(bytes);
  const found = await Promise.all(files.map((file) => sharp(file.bytes).metadata()));
  return found.map(({ format, width, height }) => `${format} ${width} × ${height}`);
}

function canvas(width: number, height: number) {
  return { width, height, channels: 3 as const, background: "#335577" };
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
