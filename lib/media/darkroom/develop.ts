import sharp, { type Metadata } from "sharp";
import type { PictureType } from "../limits.ts";
import type { MadeFile, Picture } from "../picture.ts";
import { acceptedType } from "../picture-type.ts";
import { factsOf } from "./facts/facts.ts";
import { packetOf } from "./facts/packet.ts";
import { measure } from "./measure.ts";
import { decode, draw, firstFrame, type Negative } from "./negative.ts";
import { jpeg, madeWidths, moving, still } from "./sizes.ts";

// One picture must not take every core from the readers, and libvips' cache would keep what is never asked for again.
sharp.concurrency(1);
sharp.cache(false);
// Only what may be uploaded, and only from memory: no decoder opens a file by itself.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff", "Svg"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/**
 * Decodes an upload completely and makes its sizes. Throws AppError invalid or too-large, with a sentence for the person.
 * It runs in the darkroom's own process; the server calls readPicture.
 */
export async function develop(bytes: Uint8Array, onRead: () => void = () => undefined): Promise<Picture> {
  const type = acceptedType(bytes);
  const found = await measure(bytes, type);
  const facts = factsOf(found);
  const words = packetOf(facts);
  const animated = (found.pages ?? 1) > 1;
  const { width, height } = found.autoOrient;
  const widest = madeWidths(width, height).at(-1) as number;
  const negative = await negativeOf(bytes, type, found, widest);
  onRead();
  const drawn = type === "image/svg+xml";
  const size = drawn ? { width: negative.width, height: negative.height } : { width, height };
  const files: MadeFile[] = [];
  for (const each of madeWidths(size.width, size.height)) {
    if (animated) files.push(await moving(bytes, each, words), await jpeg(negative, each, words));
    else files.push(...(await still(negative, each, words)));
  }
  return { type, ...size, animated, colour: await dominantColour(negative), facts, files };
}

function negativeOf(bytes: Uint8Array, type: PictureType, found: Metadata, width: number): Promise<Negative> {
  if (type === "image/svg+xml") return draw(bytes, found);
  return (found.pages ?? 1) > 1 ? firstFrame(bytes, width) : decode(bytes, found, width);
}

async function dominantColour(negative: Negative): Promise<string> {
  const small = await negative
    .open()
    .resize({ width: 64, height: 64, fit: "fill" })
    .flatten({ background: "#fff" })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
