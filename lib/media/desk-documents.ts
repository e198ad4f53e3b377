import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskFile, deskFile } from "./document-view.ts";
import { canSeeLibrary } from "./policy.ts";

/** The files of a text, for the editor that opens it. */
export async function deskFilesById(viewer: Viewer, ids: readonly string[]): Promise<DeskFile[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), inArray(media.id, [...ids])));
  return rows.map(deskFile);
}

function visibleTo(viewer: Viewer): SQL {
  return and(canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`, eq(media.kind, "document")) as SQL;
}
