import sharp, { type Metadata, type OutputInfo } from "sharp";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { MADE_WIDTHS, MAX_MADE_HEIGHT, MAX_PIXELS, MAX_RATIO } from "../limits.ts";
import type { MadeFile, Picture } from "../picture.ts";
import { acceptedType } from "../picture-type.ts";

// One picture must not take every core from the readers, and libvips' cache would keep what is never asked for again.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Decodes an upload completely and makes its sizes. Throws AppError invalid or too-large, with a sentence for the person.
 * It runs in the darkroom's own process; the server calls readPicture.
 */
export async function develop(bytes: Uint8Array): Promise<Picture> {
  const type = acceptedType(bytes);
  const { width, height } = upright(await measure(bytes));
  const widths = madeWidths(width, height);
  const master = await decode(bytes, widths.at(-1) as number);
  const files: MadeFile[] = [];
  for (const each of widths) files.push(...(await make(master, each)));
  return { type, width, height, colour: await dominantColour(master), files };
}

type Pixels = { data: Buffer; info: OutputInfo };

/** Reads the header alone, so that a bomb is refused before it is unpacked. */
async function measure(bytes: Uint8Array): Promise<Metadata> {
  const found = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata().catch(damaged);
  const { width, height, pages = 1 } = found;
  if (width * height > MAX_PIXELS) {
    throw new AppError(
      "too-large",
      `This picture has ${Math.round((width * height) / 1e6)} megapixels; at most ${MAX_PIXELS / 1e6}.`,
    );
  }
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height)) {
    throw invalid("file", `This picture is too narrow: one side is more than ${MAX_RATIO} times the other.`);
  }
  // Keeping the first frame without a word would publish something else than what was chosen.
  if (pages > 1) throw invalid("file", "This picture moves. Save one frame of it as a still picture, and upload that.");
  return found;
}

function upright({ autoOrient }: Metadata): { width: number; height: number } {
  return { width: autoOrient.width, height: autoOrient.height };
}

function madeWidths(width: number, height: number): number[] {
  const fitting = MADE_WIDTHS.filter((each) => each <= width && (each * height) / width <= MAX_MADE_HEIGHT);
  return fitting.length > 0 ? fitting : [width];
}

/** Every line of the original is read here, once; the sizes are made from the result. */
function decode(bytes: Uint8Array, width: number): Promise<Pixels> {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .timeout({ seconds: 30 })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
}

async function make(master: Pixels, width: number): Promise<MadeFile[]> {
  const { data, info } = await fromPixels(master).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  const small = { data, info };
  // mozjpeg would halve again what few fetch (old browsers, feeds, mail), for two thirds more time per picture.
  const webp = await fromPixels(small).webp({ quality: 78, effort: 4 }).toBuffer();
  const jpeg = await fromPixels(small)
    .flatten({ background: "#fff" })
    .jpeg({ quality: 80, progressive: true })
    .toBuffer();
  const { height } = info;
  return [
    { type: "image/webp", width, height, bytes: webp },
    { type: "image/jpeg", width, height, bytes: jpeg },
  ];
}

async function dominantColour(master: Pixels): Promise<string> {
  const small = await fromPixels(master)
    .resize({ width: 64, height: 64, fit: "fill" })
    .flatten({ background: "#fff" })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function fromPixels({ data, info }: Pixels) {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

function damaged(error: unknown): never {
  throw new AppError("invalid", DAMAGED, { fields: { file: DAMAGED }, cause: error });
}

const DAMAGED = "This picture is damaged or incomplete. Save it again in a picture editor, and upload that.";
