import type { Media } from "#db/schema/media.ts";

/** A recording as pages play it; lib/content/playable.ts takes the same shape. */
export type PlayableView = {
  id: string;
  kind: "audio" | "video";
  url: string;
  type: string;
  fileName: string;
  bytes: number;
  seconds: number | null;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
};

/** Null for what cannot be played. */
export function playableView(row: Media | undefined): PlayableView | null {
  if (!row?.url || (row.kind !== "audio" && row.kind !== "video")) return null;
  const { id, kind, url, type, fileName, bytes, seconds, width, height, caption, credit, alt } = row;
  return { id, kind, url, type, fileName, bytes, seconds, width, height, caption, credit, alt };
}
