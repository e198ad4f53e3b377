import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { MAX_PIXELS } from "../limits.ts";
import { damaged } from "./damaged.ts";
import { isWideGamut } from "./gamut.ts";

/** A picture decoded once, upright, in eight bits of sRGB or Display P3, as large as its prints need it; they are made from it. */
export type Negative = { width: number; height: number; open: () => Sharp };
/** How large the whole is to be, in pixels. */
export type Size = { width: number; height: number };

/** Every line of the original is read here. Throws AppError. */
export async function decode(bytes: Uint8Array, found: Metadata, size: Size): Promise<Negative> {
  const wide = isWideGamut(found.icc);
  return wide ? decodeWide(bytes, size) : await fromPixels(upright(bytes, size));
}

/** A drawing, which has no size of its own. */
export async function draw(bytes: Uint8Array, found: Metadata, size: Size): Promise<Negative> {
  // Sharp draws 72 dots to the inch as one pixel each.
  const density = Math.min(100_000, Math.max(1, (72 * size.width) / found.width));
  return await fromPixels(upright(bytes, size, { density }));
}

/** The first frame of a picture that moves. */
export async function firstFrame(bytes: Uint8Array, size: Size): Promise<Negative> {
  return await fromPixels(upright(bytes, size, { pages: 1 }));
}

/** JPEG is decoded no larger than it is needed, which saves most of the time. */
function upright(bytes: Uint8Array, { width, height }: Size, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", ...options })
    .autoOrient()
    .resize({ width, height, fit: "fill" });
}

async function fromPixels(from: Sharp): Promise<Negative> {
  const { data, info } = await from.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true }).catch(damaged);
  const { width, height, channels } = info;
  return { width, height, open: () => sharp(data, { raw: { width, height, channels } }) };
}

/**
 * In eight bits libvips would go through sRGB and lose what lies beyond it, so the way leads over sixteen. The profile that
 * readers get is libvips' own small one, never the upload's.
 */
async function decodeWide(bytes: Uint8Array, size: Size): Promise<Negative> {
  const plain = { compression: "none" as const };
  const deep = await upright(bytes, size).keepIccProfile().toColourspace("rgb16").tiff(plain).toBuffer().catch(damaged);
  const { data, info } = await sharp(deep, { limitInputPixels: MAX_PIXELS })
    .withIccProfile("p3")
    .tiff(plain)
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  return { width: info.width, height: info.height, open: () => sharp(data).keepIccProfile() };
}
