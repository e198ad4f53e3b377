import { desc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type EventRow, events } from "#db/schema/events.ts";

/** The newest event of the log. */
export async function lastEvent(): Promise<EventRow | undefined> {
  const [row] = await db().select().from(events).orderBy(desc(events.id)).limit(1);
  return row;
}

export async function countEvents(): Promise<number> {
  return (await db().select({ id: events.id }).from(events)).length;
}
