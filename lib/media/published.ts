import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { mediaTag } from "#lib/tags.ts";
import { type PictureView, pictureView } from "./view.ts";

/** The pictures by id. One that is gone is missing from the map: the page shows none. */
export async function publishedPictures(ids: readonly string[]): Promise<Map<string, PictureView>> {
  const wanted = [...new Set(ids)];
  tag(...wanted.map(mediaTag));
  if (wanted.length === 0) return new Map();
  const rows = await db().select().from(media).where(inArray(media.id, wanted));
  return new Map(rows.map((row) => [row.id, pictureView(row)]));
}
