import type { Media } from "#db/schema/media.ts";
import type { MediaForRender } from "#lib/content/picture.ts";
import type { Addressed } from "#lib/content/picture-parts.ts";
import { addressed } from "./addresses.ts";

/** A picture as pages show it: what is left of it where it is cropped. Width and height in pixels, focal point 0 to 1. */
export type PictureView = MediaForRender;

/** The same with what the desk must know. Plain JSON: it also crosses to the browser. */
export type DeskPicture = PictureView & {
  fileName: string;
  /** Before it was cropped; its addresses are for the desk alone. */
  uncut: Addressed;
  decorative: boolean;
  sizeInBytes: number;
  addedAt: string;
  /** The moment from which it may not be used any more. */
  usageEndsAt: string | null;
  /** What a reader would miss. */
  missing: ("alt text" | "credit")[];
};

export function pictureView(row: Media): PictureView {
  const { id, caption, credit, colour } = row;
  const alt = row.decorative ? "" : row.alt;
  return { id, ...addressed(row), alt, caption, credit, colour, ...focusLeft(row) };
}

export function deskView(row: Media): DeskPicture {
  const missing: DeskPicture["missing"] = [];
  if (!row.alt && !row.decorative) missing.push("alt text");
  if (!row.credit) missing.push("credit");
  return {
    ...pictureView(row),
    alt: row.alt,
    fileName: row.fileName,
    uncut: addressed(row, "uncut"),
    decorative: row.decorative,
    sizeInBytes: row.bytes,
    addedAt: row.createdAt.toISOString(),
    usageEndsAt: row.usageEndsAt?.toISOString() ?? null,
    missing,
  };
}

/** The focal point within what is left. */
function focusLeft({ focalX, focalY, crop }: Media): { focalX: number; focalY: number } {
  if (!crop) return { focalX, focalY };
  const within = (at: number, from: number, size: number) => Math.min(1, Math.max(0, (at - from) / size));
  return { focalX: within(focalX, crop.left, crop.width), focalY: within(focalY, crop.top, crop.height) };
}
