import { AppError, invalid } from "#lib/kernel/errors.ts";
import { MAX_PICTURE_BYTES, type PictureType } from "./limits.ts";
import { megabytes } from "./megabytes.ts";

/** The type of an upload that may be decoded. Throws AppError invalid or too-large. */
export function acceptedType(bytes: Uint8Array, size = bytes.byteLength): PictureType {
  if (size > MAX_PICTURE_BYTES)
    throw new AppError("too-large", `This file is larger than ${megabytes(MAX_PICTURE_BYTES)}.`);
  const type = pictureType(bytes);
  if (!type) throw invalid("file", unreadable(bytes) ?? `Only pictures are taken here: ${KINDS}.`);
  return type;
}

/** How many bytes of a file tell its type. */
export const HEAD_BYTES = 4_096;

/** The type of a picture by its content; names and headers of an upload say nothing. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = headOf(bytes, 64);
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(head)) return "image/gif";
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(head)) return "image/webp";
  if (/^.{4}ftypavi[fs]/s.test(head)) return "image/avif";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "image/tiff";
  return isDrawing(headOf(bytes, HEAD_BYTES)) ? "image/svg+xml" : null;
}

/** The sentence for a kind of picture that cannot be read here; null for anything else. */
export function unreadable(bytes: Uint8Array): string | null {
  const head = headOf(bytes, 64);
  return OTHERS.find(([at, starts]) => starts.some((start) => head.startsWith(start, at)))?.[2] ?? null;
}

/** Whether the root element is svg, behind declarations, comments and a document type; a page that holds a drawing is a page. */
function isDrawing(head: string): boolean {
  const root = head
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<\?.*?\?>/gs, "")
    .replace(/^\s*<!DOCTYPE\s+svg\b[^[>]*(?:\[[^\]]*\]\s*)?>/, "");
  return /^\s*<(?:svg:)?svg[\s>/]/.test(root);
}

const KINDS = "JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG";
const HEIC =
  "This is an HEIC picture, as iPhones take them, and cannot be read here. Export it as JPEG (on the phone: Settings, " +
  "Camera, Formats, Most Compatible), and upload that.";
const RAW = "This is a camera's raw file. Develop it, save it as JPEG or TIFF, and upload that.";

/** Those that people try often enough to deserve a sentence of their own: where, which letters, what is said. */
const OTHERS: [at: number, starts: string[], says: string][] = [
  [4, ["ftyphei", "ftyphev", "ftypmif1", "ftypmsf1"], HEIC],
  [4, ["JXL ", "jP  "], "This is a newer kind of JPEG that cannot be read here. Save it as an ordinary JPEG."],
  [0, ["\xff\x0a", "\xff\x4f"], "This is a newer kind of JPEG that cannot be read here. Save it as an ordinary JPEG."],
  [0, ["8BPS"], "This is a Photoshop file. Save it as JPEG, PNG or TIFF, and upload that."],
  [0, ["FUJIFILM", "IIU\0", "IIRO", "FOVb"], RAW],
  [4, ["ftypcrx"], RAW],
];

function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString("latin1");
}
