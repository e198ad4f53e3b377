import { and, asc, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media, SHELVED, USAGE_ENDS } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { NO_USES, type Uses, usesSeen } from "./desk-uses.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { canSeeLibrary } from "./policy.ts";
import { ENDING_SOON_MS } from "./usage-end.ts";

/** Most that are listed at once; what ended first comes first. */
const MOST = 200;

export type UsageEnding = Uses & { item: DeskItem; ended: boolean };

/** How many of them there are of each sort, counted to MOST. */
export async function usageEndingCounts(viewer: Viewer, now: Date): Promise<{ ended: number; soon: number }> {
  if (!canSeeLibrary(viewer)) return { ended: 0, soon: 0 };
  const rows = await db().select({ endsAt: media.usageEndsAt }).from(media).where(ending(now)).limit(MOST);
  const ended = rows.filter(({ endsAt }) => endsAt !== null && endsAt <= now).length;
  return { ended, soon: rows.length - ended };
}

/** What is in use although its usage has ended, or ends within thirty days, and where. */
export async function usageEndings(viewer: Viewer, now: Date): Promise<UsageEnding[]> {
  if (!canSeeLibrary(viewer)) return [];
  const rows = await db()
    .select()
    .from(media)
    .where(ending(now))
    .orderBy(asc(media.usageEndsAt), asc(media.id))
    .limit(MOST);
  const ids = rows.map(({ id }) => id);
  const uses = await usesSeen(viewer, ids);
  return rows.map((row) => {
    const ended = row.usageEndsAt !== null && row.usageEndsAt <= now;
    return { item: deskItem(row), ended, ...(uses.get(row.id) ?? NO_USES) };
  });
}

function ending(now: Date): SQL {
  const soon = new Date(now.getTime() + ENDING_SOON_MS);
  return and(SHELVED, USAGE_ENDS, sql`used`, lt(media.usageEndsAt, soon)) as SQL;
}
