import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { files } from "#db/schema/media.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { fileTag } from "#lib/tags.ts";
import { type FileView, fileView } from "./view.ts";

/** The files by id. One that is gone is missing from the map: the page shows none. */
export async function publishedFiles(ids: readonly string[]): Promise<Map<string, FileView>> {
  const wanted = [...new Set(ids)];
  tag(...wanted.map(fileTag));
  if (wanted.length === 0) return new Map();
  const rows = await db().select().from(files).where(inArray(files.id, wanted));
  return new Map(rows.map((row) => [row.id, fileView(row)]));
}
