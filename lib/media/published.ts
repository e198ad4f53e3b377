import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { fileTag, mediaTag } from "#lib/tags.ts";
import { type FileView, fileView } from "./document-view.ts";
import { type PictureView, pictureView } from "./view.ts";

/** The pictures by id. One that is gone is missing from the map: the page shows none. */
export async function publishedPictures(ids: readonly string[]): Promise<Map<string, PictureView>> {
  const wanted = [...new Set(ids)];
  tag(...wanted.map(mediaTag));
  if (wanted.length === 0) return new Map();
  const rows = await db()
    .select()
    .from(media)
    .where(and(inArray(media.id, wanted), eq(media.kind, "picture")));
  return new Map(rows.map((row) => [row.id, pictureView(row)]));
}

/** The documents by id, likewise. */
export async function publishedFiles(ids: readonly string[]): Promise<Map<string, FileView>> {
  const wanted = [...new Set(ids)];
  tag(...wanted.map(fileTag));
  if (wanted.length === 0) return new Map();
  const rows = await db()
    .select()
    .from(media)
    .where(and(inArray(media.id, wanted), eq(media.kind, "document")));
  return new Map(rows.map((row) => [row.id, fileView(row)]));
}
