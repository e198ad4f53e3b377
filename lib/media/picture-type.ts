import type { PictureType } from "./limits.ts";

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
