import sharp, { type Sharp } from "sharp";
import { MADE_WIDTHS, MAX_MADE_HEIGHT, MAX_PIXELS } from "../limits.ts";
import type { MadeFile, MadeType } from "../picture.ts";
import { damaged } from "./damaged.ts";
import type { Negative } from "./negative.ts";

/** The widths that are made of a picture of this size. */
export function madeWidths(width: number, height: number): number[] {
  const fitting = MADE_WIDTHS.filter((each) => each <= width && (each * height) / width <= MAX_MADE_HEIGHT);
  return fitting.length > 0 ? fitting : [width];
}

/** Both types of one width. `words` is the block of metadata that goes along, or nothing. */
export async function still(negative: Negative, width: number, words: string): Promise<MadeFile[]> {
  return [await webp(negative, width, words), await jpeg(negative, width, words)];
}

async function webp(negative: Negative, width: number, words: string): Promise<MadeFile> {
  return made("image/webp", signed(negative.open().resize({ width }).webp({ quality: 78, effort: 4 }), words));
}

// mozjpeg would halve again what few fetch (old browsers, feeds, mail), for two thirds more time per picture.
export async function jpeg(negative: Negative, width: number, words: string): Promise<MadeFile> {
  const flat = negative.open().resize({ width }).flatten({ background: "#fff" });
  return made("image/jpeg", signed(flat.jpeg({ quality: 80, progressive: true }), words));
}

/** All frames of a picture that moves, decoded anew for each width: together they may be far larger than the file. */
export function moving(bytes: Uint8Array, width: number, words: string): Promise<MadeFile> {
  const frames = sharp(bytes, { animated: true, limitInputPixels: MAX_PIXELS, failOn: "error" }).resize({ width });
  return made("image/webp", signed(frames.webp({ quality: 70, effort: 2 }), words)).catch(damaged);
}

function signed(picture: Sharp, words: string): Sharp {
  return words ? picture.withXmp(words) : picture;
}

async function made(type: MadeType, picture: Sharp): Promise<MadeFile> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { type, width: info.width, height: info.pageHeight ?? info.height, bytes: data };
}
