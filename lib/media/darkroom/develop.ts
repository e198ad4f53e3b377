import { readFile } from "node:fs/promises";
import sharp, { type Metadata } from "sharp";
import type { Cuttable } from "../cut.ts";
import { DRAWN_AT, type PictureType } from "../limits.ts";
import type { MadeFile, Picture } from "../picture.ts";
import { acceptedType } from "../picture-type.ts";
import { factsOf } from "./facts/facts.ts";
import { packetOf } from "./facts/packet.ts";
import { measure } from "./measure.ts";
import type { Order } from "./messages.ts";
import { decode, draw, firstFrame, type Negative, type Size } from "./negative.ts";
import { printsOf, widthToDecode } from "./plan.ts";
import { moving, still } from "./prints.ts";

// One picture must not take every core from the readers, and libvips' cache would keep what is never asked for again.
sharp.concurrency(1);
sharp.cache(false);
// Only what may be uploaded, and only from memory: no decoder opens a file by itself.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff", "Svg"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/**
 * Decodes a picture completely and makes sizes of it. Throws AppError invalid or too-large, with a sentence for the person.
 * It runs in the darkroom's own process; the server calls readPicture.
 */
export async function develop({ source, wanted, cut }: Order, onRead: () => void = () => undefined): Promise<Picture> {
  const bytes = source instanceof Uint8Array ? source : await readFile(source.path);
  const type = acceptedType(bytes);
  const found = await measure(bytes, type);
  const facts = factsOf(found);
  const words = packetOf(facts);
  const animated = (found.pages ?? 1) > 1;
  const size = type === "image/svg+xml" ? drawnSize(found) : sizeOf(found);
  const all: Cuttable = { ...size, crop: null, focalX: 0.5, focalY: 0.5 };
  const prints = printsOf(cut ?? all, animated, wanted);
  const negative = await negativeOf(bytes, type, found, scaled(size, widthToDecode(cut ?? all, prints)));
  onRead();
  const files: MadeFile[] = [];
  for (const print of prints) {
    const moves = animated && print.recipe.shape === "whole" && print.recipe.type === "image/webp";
    files.push(await (moves ? moving(bytes, found, print, words) : still(negative, print, words)));
  }
  return { type, ...size, animated, colour: await dominantColour(negative), facts, files };
}

function negativeOf(bytes: Uint8Array, type: PictureType, found: Metadata, size: Size): Promise<Negative> {
  if (type === "image/svg+xml") return draw(bytes, found, size);
  return (found.pages ?? 1) > 1 ? firstFrame(bytes, size) : decode(bytes, found, size);
}

function sizeOf({ autoOrient: { width, height } }: Metadata): Size {
  return { width, height };
}

/** Decided here: a drawing has no pixels of its own. */
function drawnSize({ width, height }: Metadata): Size {
  const scale = DRAWN_AT / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function scaled({ width, height }: Size, to: number): Size {
  return { width: to, height: Math.max(1, Math.round((height * to) / width)) };
}

/** Empty where something shows through: what is behind it while it loads would stay. */
async function dominantColour(negative: Negative): Promise<string> {
  const small = await negative.open().resize({ width: 64, height: 64, fit: "fill" }).png().toBuffer();
  const { dominant, isOpaque } = await sharp(small).stats();
  if (!isOpaque) return "";
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
