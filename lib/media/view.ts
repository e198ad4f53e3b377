import type { Media } from "#db/schema/media.ts";
import type { MadeType } from "./picture.ts";

/** A picture as pages show it; lib/content/picture.ts takes the same shape. Sizes in pixels, focal point 0 to 1. */
export type PictureView = {
  id: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  colour: string;
  focalX: number;
  focalY: number;
  sources: { type: MadeType; files: { width: number; url: string }[] }[];
};

/** The same with what the desk must know. Plain JSON: it also crosses to the browser. */
export type DeskPicture = PictureView & {
  fileName: string;
  decorative: boolean;
  sizeInBytes: number;
  addedAt: string;
  /** The moment from which it may not be used any more. */
  usageEndsAt: string | null;
  /** What a reader would miss. */
  missing: ("alt text" | "credit")[];
};

export function pictureView(row: Media): PictureView {
  const { id, width, height, caption, credit, colour, focalX, focalY } = row;
  const alt = row.decorative ? "" : row.alt;
  return { id, width, height, alt, caption, credit, colour, focalX, focalY, sources: sourcesOf(row) };
}

export function deskView(row: Media): DeskPicture {
  const missing: DeskPicture["missing"] = [];
  if (!row.alt && !row.decorative) missing.push("alt text");
  if (!row.credit) missing.push("credit");
  return {
    ...pictureView(row),
    alt: row.alt,
    fileName: row.fileName,
    decorative: row.decorative,
    sizeInBytes: row.bytes,
    addedAt: row.createdAt.toISOString(),
    usageEndsAt: row.usageEndsAt?.toISOString() ?? null,
    missing,
  };
}

/** Best type first, narrow files first. */
function sourcesOf({ sizes }: Media): PictureView["sources"] {
  return (["image/webp", "image/jpeg"] as const).map((type) => ({
    type,
    files: sizes
      .filter((size) => size.type === type)
      .map(({ width, url }) => ({ width, url }))
      .sort((a, b) => a.width - b.width),
  }));
}
