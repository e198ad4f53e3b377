import { and, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type NamedItem, withNames } from "./desk-library.ts";
import { type Uses, usesSeen } from "./desk-uses.ts";
import { canSeeLibrary } from "./policy.ts";

/** `uses` by the ids of those that are used. */
export type Chosen = { items: NamedItem[]; uses: Record<string, Uses> };

/** What is to be known of things before many are changed at a stroke. Those that are gone are missing. */
export async function deskChosen(viewer: Viewer, ids: readonly string[]): Promise<Chosen> {
  const rows = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), inArray(media.id, [...ids])));
  const used = rows.flatMap(({ id, used }) => (used ? id : []));
  const uses = await usesSeen(viewer, used);
  return { items: await withNames(rows), uses: Object.fromEntries(uses) };
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
