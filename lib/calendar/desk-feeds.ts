import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { calendarFeeds } from "#db/schema/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { filterOf } from "./rows.ts";
import type { CalendarFilter } from "./schema.ts";

export type DeskFeed = { id: string; filter: CalendarFilter; createdAt: Date; lastReadAt: Date | null };

/** One's own addresses that work, the newest first. Their secrets are not known any more. */
export async function deskFeeds(viewer: Viewer): Promise<DeskFeed[]> {
  const rows = await db()
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.personId, viewer.id), isNull(calendarFeeds.revokedAt)))
    .orderBy(desc(calendarFeeds.createdAt), desc(calendarFeeds.id));
  return rows.map(({ id, createdAt, lastReadAt, ...feed }) => ({ id, filter: filterOf(feed), createdAt, lastReadAt }));
}
