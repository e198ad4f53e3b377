import { takeRequest } from "#lib/api/allowance.ts";
import { AppError } from "#lib/kernel/errors.ts";

/** Searches of one person in a minute, of all kinds together: as fast as somebody types, all the time. */
export const PER_SEARCHER = 240;

/** Counts one search, for all nodes together. Throws AppError too-many when somebody has searched very often in this minute. */
export async function countSearch(personId: string, now: Date): Promise<void> {
  const { allowed, resetSeconds } = await takeRequest(`search:${personId}`, PER_SEARCHER, now);
  if (allowed) return;
  const retryAt = new Date(now.getTime() + resetSeconds * 1_000);
  throw new AppError("too-many", `Very many searches in one minute. Go on in ${resetSeconds} seconds.`, {
    details: { retryAt },
  });
}
