import { createHmac, timingSafeEqual } from "node:crypto";
import type { Media } from "#db/schema/media.ts";
import type { Addressed } from "#lib/content/picture-parts.ts";
import type { Cuttable } from "./cut.ts";

/** As readers get it, and as it was before it was cropped; the second is for the desk, and its addresses for nobody else. */
export type Cut = "cut" | "uncut";
export type Signed = Pick<Media, "id" | "addressKey" | "version">;
export type Cutting = Pick<Media, "width" | "height" | "crop" | "focalX" | "focalY">;

/** Raised when sizes are made in another way; RENDERER_VERSION then goes up as well. */
const MAKING = 1;

/**
 * The signature in the addresses of a picture's sizes: over the picture, its version, and whether it is cut. One stands for
 * the whole list of sizes, so nobody can have others made, nor see what was cropped away.
 */
export function markOf({ id, addressKey, version }: Signed, cut: Cut = "cut"): string {
  const hash = createHmac("sha256", addressKey).update(`${MAKING} ${id} ${version} ${cut}`).digest();
  return hash.readBigUInt64BE().toString(36).padStart(12, "0").slice(-12);
}

/** Which cut a mark stands for, compared in constant time; null for none. */
export function cutOf(row: Signed & Pick<Media, "crop">, mark: string): Cut | null {
  if (row.addressKey === "") return null;
  const isIt = (cut: Cut) => timingSafeEqual(Buffer.from(markOf(row, cut)), Buffer.from(mark));
  return isIt("cut") ? "cut" : row.crop && isIt("uncut") ? "uncut" : null;
}

/** How many versions back an address is still known as one of ours. */
const FORMER = 50;

/** Whether the mark was right before the file, the crop or the focal point changed. */
export function isFormer(row: Signed, mark: string): boolean {
  for (let version = row.version - 1; version > 0 && version >= row.version - FORMER; version--) {
    if (timingSafeEqual(Buffer.from(markOf({ ...row, version })), Buffer.from(mark))) return true;
  }
  return false;
}

/** What there is to be seen of it, and where it is cut. */
export function cuttable({ width, height, crop, focalX, focalY }: Cutting, cut: Cut = "cut"): Cuttable {
  return { width, height, crop: cut === "cut" ? (crop ?? null) : null, focalX, focalY };
}

/** What is left of it, in pixels. */
export function sizeLeft({ width, height, crop }: Pick<Cuttable, "width" | "height" | "crop">) {
  if (!crop) return { width, height };
  return { width: Math.max(1, Math.round(width * crop.width)), height: Math.max(1, Math.round(height * crop.height)) };
}

export type Sizable = Signed & Cutting & Pick<Media, "animated">;

export function addressed(row: Sizable, cut: Cut = "cut"): Addressed {
  // Where nothing is cropped away, both are one.
  const mark = markOf(row, row.crop ? cut : "cut");
  return { base: `/media/${row.id}/${mark}`, ...sizeLeft(cuttable(row, cut)), moves: row.animated };
}
