import { createHash } from "node:crypto";
import type { MadeSize, Media } from "#db/schema/media.ts";
import { PICTURE_TYPES, type PictureType } from "./limits.ts";
import type { MadeFile } from "./picture.ts";

/** The path of a made size below /media/. Its content never changes: the name carries a piece of its hash. */
export const MADE_PATH = /^[a-z0-9]{16}\/[1-9][0-9]{0,4}-[0-9a-f]{8}\.(webp|jpg)$/;

export function sizeOf(id: string, { bytes, type, width, height }: MadeFile): MadeSize {
  const name = `${width}-${sha256(bytes).slice(0, 8)}.${type === "image/webp" ? "webp" : "jpg"}`;
  return { type, width, height, bytes: bytes.byteLength, url: `/media/${id}/${name}` };
}

/** Where the file of an address under /media/ lies in the storage. */
export function storedName({ url }: { url: string }): string {
  return url.replace("/media/", "public/");
}

/** `mark` tells a picture that took another's place from the one that was there before. */
export function originalName(id: string, type: string, mark = ""): string {
  return `originals/${id}${mark && `-${mark}`}.${PICTURE_TYPES[type as PictureType]}`;
}

export type Stored = Pick<Media, "id" | "type" | "sizes" | "url" | "original">;

/** All files of it: of a document the one that is offered, of a picture the original and its sizes. */
export function namesOf({ id, type, sizes, url, original }: Stored): string[] {
  if (url !== null) return [storedName({ url })];
  return [original ?? originalName(id, type), ...sizes.map(storedName)];
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
