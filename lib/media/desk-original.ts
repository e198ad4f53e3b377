import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { namesOf } from "./names.ts";
import { canSeeLibrary } from "./policy.ts";

/** A file as it came: where it lies in the storage, and what it is called and is. */
export type Original = { name: string; type: string; fileName: string };

/** Throws AppError not-found. */
export async function deskOriginal(viewer: Viewer, id: string): Promise<Original> {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!row) throw notFound("file");
  return { name: namesOf(row)[0] as string, type: row.type, fileName: row.fileName };
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
