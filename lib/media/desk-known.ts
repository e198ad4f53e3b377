import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media, SHELVED } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { canSeeLibrary } from "./policy.ts";

/** The thing in the library with these very bytes; null when there is none, or it lies in the trash: then it is to be added. */
export async function deskKnown(viewer: Viewer, hash: string): Promise<DeskItem | null> {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), SHELVED, eq(media.hash, hash)));
  return row ? deskItem(row) : null;
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
