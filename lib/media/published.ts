import { and, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import type { PlayableForRender } from "#lib/content/playable.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { fileTag, mediaTag } from "#lib/tags.ts";
import { type FileView, fileView } from "./document-view.ts";
import { playableView } from "./playable-view.ts";
import { type PictureView, pictureView } from "./view.ts";

/** The pictures by id. One that is gone is missing from the map: the page shows none. */
export async function publishedPictures(ids: readonly string[]): Promise<Map<string, PictureView>> {
  tag(...new Set(ids.map(mediaTag)));
  return byId(ids, ["picture"], pictureView);
}

/** The documents by id, likewise. */
export async function publishedFiles(ids: readonly string[]): Promise<Map<string, FileView>> {
  tag(...new Set(ids.map(fileTag)));
  return byId(ids, ["document"], fileView);
}

/** Sound and film by id, likewise. */
export async function publishedPlayables(ids: readonly string[]): Promise<Map<string, PlayableForRender>> {
  tag(...new Set(ids.map(mediaTag)));
  return byId(ids, ["audio", "video"], playableView);
}

async function byId<View>(
  ids: readonly string[],
  kinds: MediaKind[],
  view: (row: Media) => View,
): Promise<Map<string, View>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select()
    .from(media)
    // What readers see now keeps its pictures out of the trash; an earlier version of it does not.
    .where(and(inArray(media.id, [...new Set(ids)]), inArray(media.kind, kinds), isNull(media.trashedAt)));
  return new Map(rows.map((row) => [row.id, view(row)]));
}
