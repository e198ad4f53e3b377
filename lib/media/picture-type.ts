import { AppError, invalid } from "#lib/kernel/errors.ts";
import { MAX_UPLOAD_BYTES, type PictureType } from "./limits.ts";

/** The type of an upload that may be decoded. Throws AppError invalid or too-large. */
export function acceptedType(bytes: Uint8Array): PictureType {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) {
    throw new AppError("too-large", `This file is larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);
  }
  const type = pictureType(bytes);
  if (!type) throw invalid("file", "Only pictures are taken here: JPEG, PNG, WebP, GIF or AVIF.");
  return type;
}

/** The type of a picture by its first bytes; names and headers of an upload say nothing. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(head)) return "image/gif";
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(head)) return "image/webp";
  if (/^.{4}ftypavi[fs]/s.test(head)) return "image/avif";
  return null;
}
