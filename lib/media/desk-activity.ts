import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canSeeLibrary } from "./policy.ts";

/** One thing that was done; `fields` are the columns that a description changed. */
export type Deed = { id: number; at: string; name: string; by: string | null; fields: string[] };

const MOST = 20;

/** What was done with a thing in the library, newest first. */
export async function mediaActivity(viewer: Viewer, id: string): Promise<Deed[]> {
  if (!canSeeLibrary(viewer)) return [];
  const rows = await db()
    .select({ id: events.id, at: events.at, name: events.name, after: events.after, by: people.name })
    .from(events)
    .leftJoin(people, and(eq(events.actorType, "person"), eq(people.id, events.actorId)))
    .where(and(inArray(events.targetType, ["media", "file"]), eq(events.targetId, id)))
    .orderBy(desc(events.id))
    .limit(MOST);
  return rows.map(({ at, after, ...row }) => ({
    ...row,
    at: at.toISOString(),
    fields: row.name === "media.describe" && after && typeof after === "object" ? Object.keys(after) : [],
  }));
}
