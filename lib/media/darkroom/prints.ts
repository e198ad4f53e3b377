import sharp, { type Metadata, type Sharp } from "sharp";
import type { MadeType } from "#lib/content/made-sizes.ts";
import { MAX_PIXELS } from "../limits.ts";
import type { MadeFile } from "../picture.ts";
import { damaged } from "./damaged.ts";
import type { Negative } from "./negative.ts";
import { type Print, pixelsOf } from "./plan.ts";

/** One size from the negative. `words` is the block of metadata that goes along, or nothing. */
export async function still(negative: Negative, print: Print, words: string): Promise<MadeFile> {
  const { recipe, piece, width, height } = print;
  const cut = negative.open().extract(pixelsOf(piece, negative)).resize({ width, height, fit: "fill" });
  return { ...recipe, bytes: await signed(as(recipe.type, cut, width * height), words).toBuffer() };
}

/** All frames of a picture that moves, decoded anew for each width: together they may be far larger than the file. */
export async function moving(bytes: Uint8Array, found: Metadata, print: Print, words: string): Promise<MadeFile> {
  const { recipe, piece, width, height } = print;
  const all = { width: found.width, height: found.pageHeight ?? found.height };
  const frames = sharp(bytes, { animated: true, limitInputPixels: MAX_PIXELS, failOn: "error" })
    .extract(pixelsOf(piece, all))
    .resize({ width, height, fit: "fill" })
    .webp({ quality: 70, effort: 2 });
  return { ...recipe, bytes: await signed(frames, words).toBuffer().catch(damaged) };
}

/** Pixels up to which it pays to look for few bytes: what phones fetch, and what is made in a second or two. */
const FEW_PIXELS = 1_000_000;

/** Of equal looks by measure, or a little better the newer it is (docs/performance.md). */
function as(type: MadeType, picture: Sharp, pixels: number): Sharp {
  if (type === "image/avif")
    return picture.avif({ quality: 55, chromaSubsampling: "4:2:0", effort: pixels > FEW_PIXELS ? 3 : 4 });
  if (type === "image/webp") return picture.webp({ quality: 78, effort: 4 });
  // mozjpeg would halve again what few fetch (old browsers, feeds, mail), for two thirds more time per picture.
  return picture.flatten({ background: "#fff" }).jpeg({ quality: 80, progressive: true });
}

function signed(picture: Sharp, words: string): Sharp {
  return words ? picture.withXmp(words) : picture;
}
