import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { folders, media, SHELVED } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { MOST_COUNTED } from "./limits.ts";
import { canSeeLibrary } from "./policy.ts";

/** `items` lie in it itself, not in folders within; counted up to MOST_COUNTED. */
export type DeskFolder = { id: string; name: string; parentId: string | null; depth: number; items: number };

/** All folders by name; the screen makes the tree. */
export async function deskFolders(viewer: Viewer): Promise<DeskFolder[]> {
  if (!canSeeLibrary(viewer)) return [];
  const { id, name, parentId, depth, nameKey } = folders;
  // Bounded, so that a folder of fifty thousand costs what one of a thousand does.
  const within = sql`SELECT 1 FROM ${media} WHERE folder_id = ${folders}.id AND ${SHELVED} LIMIT ${MOST_COUNTED}`;
  const items = sql<number>`(SELECT count(*) FROM (${within}) AS met)`.mapWith(Number);
  return db().select({ id, name, parentId, depth, items }).from(folders).orderBy(asc(nameKey), asc(id));
}
