import { and, asc, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media, SHELVED, USAGE_ENDS } from "#db/schema/media.ts";
import { usesOfAll } from "#lib/articles/uses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type SeenUse, seenUse } from "./desk.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { canSeeLibrary, seesUse } from "./policy.ts";
import { ENDING_SOON_MS } from "./usage-end.ts";

/** Most that are listed at once; what ended first comes first. */
const MOST = 200;

export type UsageEnding = { item: DeskItem; ended: boolean; uses: SeenUse[]; hiddenUses: number };

/** How many of them there are of each sort, counted to MOST. */
export async function usageEndingCounts(viewer: Viewer, now: Date): Promise<{ ended: number; soon: number }> {
  if (!canSeeLibrary(viewer)) return { ended: 0, soon: 0 };
  const rows = await db().select({ endsAt: media.usageEndsAt }).from(media).where(ending(now)).limit(MOST);
  const ended = rows.filter(({ endsAt }) => endsAt !== null && endsAt <= now).length;
  return { ended, soon: rows.length - ended };
}

/** What articles use although its usage has ended, or ends within thirty days, and where. */
export async function usageEndings(viewer: Viewer, now: Date): Promise<UsageEnding[]> {
  if (!canSeeLibrary(viewer)) return [];
  const rows = await db()
    .select()
    .from(media)
    .where(ending(now))
    .orderBy(asc(media.usageEndsAt), asc(media.id))
    .limit(MOST);
  const all = await usesOfAll(
    db(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const uses = all.get(row.id) ?? [];
    const seen = uses.filter((use) => seesUse(viewer, use)).map(seenUse);
    const ended = row.usageEndsAt !== null && row.usageEndsAt <= now;
    return { item: deskItem(row), ended, uses: seen, hiddenUses: uses.length - seen.length };
  });
}

function ending(now: Date): SQL {
  const soon = new Date(now.getTime() + ENDING_SOON_MS);
  return and(SHELVED, USAGE_ENDS, sql`used`, lt(media.usageEndsAt, soon)) as SQL;
}
