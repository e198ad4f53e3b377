import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { aPhoto, aPngHeader, pngChunk } from "./photos.ts";

/** A file that is no picture for readers, and what its sender is told. */
export type Bad = { make: () => Promise<Uint8Array> | Uint8Array; says: RegExp; code?: "too-large" };

export const SCRIPT = "<script>alert(document.domain)</script>";

/** Every kind of file that somebody may hand in by mistake or on purpose and that is refused. All are made here, none is kept. */
export const BAD_PICTURES: Record<string, Bad> = {
  "a JPEG cut off in the middle": { make: () => cutOff("jpeg"), says: /damaged/ },
  "a PNG cut off in the middle": { make: () => cutOff("png"), says: /damaged/ },
  "a WebP cut off in the middle": { make: () => cutOff("webp"), says: /damaged/ },
  "an AVIF cut off in the middle": { make: () => cutOff("avif"), says: /damaged/ },
  "a TIFF cut off in the middle": { make: () => cutOff("tiff"), says: /damaged/ },
  "a GIF cut off in the middle": {
    make: async () => half(await aMovingGif(4, { width: 200, height: 200 })),
    says: /damaged/,
  },
  "a PNG whose pixels were overwritten": { make: () => overwritten("png"), says: /damaged/ },
  "a TIFF whose table was overwritten": { make: async () => withZeros(await encoded("tiff"), 4, 4), says: /damaged/ },
  "a picture's first bytes and nothing more": { make: () => Buffer.from([0xff, 0xd8, 0xff]), says: /damaged/ },
  "a PNG with nothing behind its signature": { make: () => latin("\x89PNG\r\n\x1a\n"), says: /damaged/ },
  "random bytes behind a WebP's signature": {
    make: () => latin(`RIFF\x40\0\0\0WEBPVP8 ${"\x5a".repeat(64)}`),
    says: /damaged/,
  },
  "a web page called photo.jpg": { make: () => latin(`<!doctype html>${SCRIPT}`), says: /Only pictures/ },
  "a web page that holds a drawing": {
    make: () => latin(`<html><body>${drawing("")}${SCRIPT}</body></html>`),
    says: /Only pictures/,
  },
  "a script behind a GIF's signature": { make: () => latin("GIF89a/*\x00*/=1;alert(1)"), says: /damaged/ },
  "a page behind a GIF's signature": { make: () => latin(`GIF89a<html>${SCRIPT}`), says: /damaged/ },
  "a PDF with a photo behind it": {
    make: async () => Buffer.concat([latin("%PDF-1.7\n"), await aPhoto()]),
    says: /Only pictures/,
  },
  "a ZIP": { make: () => latin("PK\x03\x04\x14\0"), says: /Only pictures/ },
  "a program": { make: () => latin("MZ\x90\0\x03"), says: /Only pictures/ },
  letters: { make: () => latin("not a picture"), says: /Only pictures/ },
  "an iPhone's HEIC": { make: () => latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), says: /iPhone.*JPEG/ },
  "a Photoshop file": { make: () => latin("8BPS\0\x01"), says: /Photoshop/ },
  "a raw file of a camera": { make: () => aRawFile(), says: /raw file/ },
  "a line of pixels": { make: () => aPngHeader(65_536, 1), says: /too narrow/ },
  "a PNG of 65,536 by 65,536": { make: () => aPngHeader(65_536, 65_536), says: /4295 megapixels/, code: "too-large" },
  "a PNG of 200 megapixels": { make: () => aPngHeader(20_000, 10_000), says: /200 megapixels/, code: "too-large" },
  "a GIF that says it is 20,000 by 20,000": {
    make: () => aGif(20_000, 20_000, 1),
    says: /400 megapixels/,
    code: "too-large",
  },
  "a WebP that says it is 16,384 by 16,384": {
    make: () => aWebpHeader(16_384, 16_384),
    says: /268 megapixels|damaged/,
  },
  "a TIFF that says it is 60,000 by 60,000": {
    make: () => aTiffHeader(60_000, 60_000),
    says: /3600 megapixels/,
    code: "too-large",
  },
  "a GIF of 10,000 frames": { make: () => aGif(4, 4, 10_000), says: /10000 frames/, code: "too-large" },
  "a GIF whose frames are 250 megapixels together": {
    make: () => aGif(500, 500, 1_000),
    says: /250 megapixels in its 1000 frames/,
    code: "too-large",
  },
  "a PNG that moves": { make: () => aMovingPng(), says: /moves/ },
  "a TIFF of two pages": { make: () => aTiffOfPages(), says: /several pictures/ },
  "a PNG that brings half of its lines": { make: () => aPngOfHalfItsLines(), says: /damaged/ },
  "more than 100 MB": { make: () => new Uint8Array(101 * 1024 * 1024), says: /larger than 100 MB/, code: "too-large" },
  "a drawing of a billion pixels": {
    make: () => latin(drawing("", 'width="1000000000" height="1000000000"')),
    says: /damaged/,
  },
  "a drawing that refers to a file as an entity": {
    make: () => latin(withEntities('<!ENTITY x SYSTEM "file:///etc/passwd">', "<text>&x;</text>")),
    says: /refers to other files/,
  },
  "a drawing that laughs a billion times": { make: () => latin(laughing()), says: /repeats itself/ },
  "a drawing that uses itself a trillion times": {
    make: () => latin(usingItself()),
    says: /damaged|given up after 5 seconds/,
  },
  "a drawing nested without end": {
    make: () => latin(drawing(`${"<g>".repeat(50_000)}${"</g>".repeat(50_000)}`)),
    says: /damaged/,
  },
  "a drawing cut off in the middle": { make: () => latin(drawing("<rect/>").slice(0, -8)), says: /damaged/ },
};

export function latin(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

export function drawing(inside: string, size = 'width="400" height="300"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`;
}

export function withEntities(entities: string, inside: string): string {
  return `<?xml version="1.0"?><!DOCTYPE svg [${entities}]>${drawing(inside)}`;
}

/** Frames of one colour each, of which each is another. */
export async function aMovingGif(
  frames: number,
  { width = 20, height = 20, delay = 80, loop = 0 } = {},
): Promise<Buffer> {
  const made = Array.from({ length: frames }, (_, at) => ({
    create: { width, height, channels: 3 as const, background: { r: (at * 50) % 256, g: 0, b: 0 } },
  }));
  const pictures = await Promise.all(made.map((frame) => sharp(frame).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif({ delay: made.map(() => delay), loop })
    .toBuffer();
}

/** A GIF of frames that say they are of this size, and bring one black dot each. */
export function aGif(width: number, height: number, frames: number): Buffer {
  const head = latin("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff");
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const dot = latin("\x2c\0\0\0\0\0\0\0\0\0\x02\x02\x44\x01\0");
  dot.writeUInt16LE(width, 5);
  dot.writeUInt16LE(height, 7);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => dot), latin(";")]);
}

async function encoded(format: "jpeg" | "png" | "webp" | "tiff" | "avif"): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
  const made = sharp({ create: { width: 300, height: 200, channels: 3, background: "#888", noise } });
  return format === "avif" ? made.avif({ effort: 0 }).toBuffer() : made.toFormat(format).toBuffer();
}

async function cutOff(format: "jpeg" | "png" | "webp" | "tiff" | "avif"): Promise<Buffer> {
  return half(await encoded(format));
}

async function overwritten(format: "jpeg" | "png" | "webp" | "tiff" | "avif"): Promise<Buffer> {
  const whole = await encoded(format);
  return withZeros(whole, whole.length >> 1, whole.length >> 2);
}

function withZeros(bytes: Buffer, from: number, length: number): Buffer {
  return Buffer.from(bytes).fill(0, from, from + length);
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

function aWebpHeader(width: number, height: number): Buffer {
  const body = Buffer.alloc(10);
  body.writeUIntLE(width - 1, 4, 3);
  body.writeUIntLE(height - 1, 7, 3);
  const lossless = Buffer.alloc(40);
  lossless[0] = 0x2f;
  const chunks = Buffer.concat([latin("VP8X\x0a\0\0\0"), body, latin("VP8L\x28\0\0\0"), lossless]);
  const head = latin("RIFF\0\0\0\0WEBP");
  head.writeUInt32LE(chunks.length + 4, 4);
  return Buffer.concat([head, chunks]);
}

type Entry = [tag: number, type: number, value: number];

/** A little-endian TIFF of one strip of eight bytes, with these tags besides. */
function aTiff(width: number, height: number, more: Entry[] = []): Buffer {
  const entries: Entry[] = [
    ...more,
    [0x100, 4, width],
    [0x101, 4, height],
    [0x102, 3, 8],
    [0x103, 3, 1],
    [0x106, 3, 1],
    [0x111, 4, 8],
    [0x115, 3, 1],
    [0x116, 4, height],
    [0x117, 4, 8],
  ];
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16LE(entries.length, 0);
  for (const [at, [tag, type, value]] of entries.toSorted((a, b) => a[0] - b[0]).entries()) {
    table.writeUInt16LE(tag, 2 + at * 12);
    table.writeUInt16LE(type, 4 + at * 12);
    table.writeUInt32LE(1, 6 + at * 12);
    table.writeUInt32LE(value, 10 + at * 12);
  }
  return Buffer.concat([latin("II*\0\x10\0\0\0"), Buffer.alloc(8), table]);
}

function aTiffHeader(width: number, height: number): Buffer {
  return aTiff(width, height);
}

/** As cameras write them: a TIFF whose first picture is a small one. */
function aRawFile(): Buffer {
  return aTiff(160, 120, [[0xfe, 4, 1]]);
}

async function aTiffOfPages(): Promise<Buffer> {
  const pages = await Promise.all([aPhoto({ seed: 1 }), aPhoto({ seed: 2 })]);
  return sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
}

async function aMovingPng(): Promise<Buffer> {
  const png = await sharp(await aPhoto())
    .png()
    .toBuffer();
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), pngChunk("acTL", Buffer.alloc(8, 1)), png.subarray(header)]);
}

/** Says more lines than it brings. */
function aPngOfHalfItsLines(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(100, 0);
  header.writeUInt32BE(100, 4);
  header.set([16, 6, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.alloc(50 * 801)).subarray(0, -6);
  const chunks = [pngChunk("IHDR", header), pngChunk("IDAT", lines), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([latin("\x89PNG\r\n\x1a\n"), ...chunks]);
}

function laughing(): string {
  const names = [..."abcdefghij"];
  const entities = names.map((name, at) => `<!ENTITY ${name} "${at ? `&${names[at - 1]};`.repeat(10) : "ha"}">`);
  return withEntities(entities.join(""), "<text>&j;</text>");
}

function usingItself(): string {
  const levels = Array.from({ length: 12 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`);
  return drawing(`<defs><g id="a0"><rect width="1" height="1"/></g>${levels.join("")}</defs><use href="#a12"/>`);
}
