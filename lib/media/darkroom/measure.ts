import sharp, { type Metadata } from "sharp";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { MAX_FRAMES, MAX_PIXELS, MAX_RATIO, type PictureType } from "../limits.ts";
import { damaged } from "./damaged.ts";
import { tagsOf } from "./facts/exif.ts";
import { isWholeGif } from "./gif.ts";

/** Reads the header alone, so that a bomb is refused before it is unpacked. Throws AppError. */
export async function measure(bytes: Uint8Array, type: PictureType): Promise<Metadata> {
  refuseTricks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), type);
  const found = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata().catch(damaged);
  // Two readers that see different pictures in one file: what the desk saw may not be what readers get.
  if (FORMATS[type] !== found.format) damaged(new Error(`${type} is read as ${found.format}`));
  const { width, height, pages = 1 } = found;
  if (pages > 1) refuseFrames(type, pages);
  refuseSize(width, height, type === "image/svg+xml" ? 1 : pages);
  return found;
}

const FORMATS: Record<PictureType, Metadata["format"]> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "heif",
  "image/tiff": "tiff",
  "image/svg+xml": "svg",
};

function refuseSize(width: number, height: number, pages: number): void {
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height)) {
    throw invalid("file", `This picture is too narrow: one side is more than ${MAX_RATIO} times the other.`);
  }
  const megapixels = (width * height * pages) / 1e6;
  if (megapixels * 1e6 <= MAX_PIXELS) return;
  const frames = pages > 1 ? ` in its ${pages} frames` : "";
  throw new AppError(
    "too-large",
    `This picture has ${Math.round(megapixels)} megapixels${frames}; at most ${MAX_PIXELS / 1e6}.`,
  );
}

function refuseFrames(type: PictureType, pages: number): void {
  if (type !== "image/gif" && type !== "image/webp") {
    throw invalid("file", "This file holds several pictures. Save the one that is meant by itself, and upload that.");
  }
  if (pages > MAX_FRAMES) {
    throw new AppError(
      "too-large",
      `This picture has ${pages} frames; at most ${MAX_FRAMES}. Cut it shorter, and upload that.`,
    );
  }
}

/** Files of a kind that we take which show something else to other programs. */
function refuseTricks(bytes: Buffer, type: PictureType): void {
  if (type === "image/png" && movesAsPng(bytes)) {
    throw invalid("file", "This PNG moves, and only its first frame can be read here. Save it as GIF or WebP.");
  }
  if (type === "image/gif" && !isWholeGif(bytes)) damaged(new Error("the GIF ends before its end"));
  if (type === "image/tiff" && isRaw(bytes)) {
    throw invalid("file", "This is a camera's raw file. Develop it, save it as JPEG or TIFF, and upload that.");
  }
  if (type === "image/svg+xml" && hasHostileEntities(bytes)) {
    throw invalid("file", "This drawing refers to other files or repeats itself. Export it anew as plain SVG or PNG.");
  }
}

/** The chunk that says so stands before the pixels. */
function movesAsPng(bytes: Buffer): boolean {
  const at = bytes.indexOf("acTL", 0, "latin1");
  return at > 0 && at < bytes.indexOf("IDAT", 0, "latin1");
}

const NEW_SUBFILE_TYPE = 0x00_fe;
const DNG_VERSION = 0xc6_12;

/** Raw files are TIFFs whose first picture is a small preview. */
function isRaw(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 8, 10) === "CR") return true;
  const tags = tagsOf(bytes, "first");
  return tags.has(DNG_VERSION) || ((tags.get(NEW_SUBFILE_TYPE)?.number ?? 0) & 1) === 1;
}

/** Drawing programs declare short names for addresses, which is harmless; names made of other names or of files are not. */
function hasHostileEntities(bytes: Buffer): boolean {
  const declared = bytes.toString("latin1").match(/<!ENTITY[^>]*>/g) ?? [];
  return declared.some((each) => /\s(?:SYSTEM|PUBLIC)\s|[&%]/.test(each));
}
