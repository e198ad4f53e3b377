import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** How many days the trash is kept; null for ever. Everybody who has something there may know. */
export async function deskTrashDays(_viewer: Viewer): Promise<number | null> {
  const [row] = await db().select({ days: site.keepTrashDays }).from(site).where(eq(site.id, 1));
  return row?.days ?? null;
}
