import type { Media } from "#db/schema/media.ts";
import type { PlayableForRender } from "#lib/content/playable.ts";

/** Of a row of kind audio or video. */
export function playableView(row: Media): PlayableForRender {
  const { id, type, fileName, bytes, seconds, width, height, caption, credit, alt } = row;
  const kind = row.kind === "audio" ? "audio" : "video";
  return { id, kind, url: row.url ?? "", type, fileName, bytes, seconds, width, height, caption, credit, alt };
}
