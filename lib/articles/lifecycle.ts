import type { ArticleState } from "#db/vocabulary.ts";

/** The facts that an article's state follows from. Hashes are of whole contents. */
export type Facts = { trashed: boolean; draftHash: string; liveHash: string | null; everPublished: boolean };

/** There is no status to set: the state is what the rows say. */
export function stateOf({ trashed, draftHash, liveHash, everPublished }: Facts): ArticleState {
  if (trashed) return "trashed";
  if (liveHash) return liveHash === draftHash ? "live" : "live-with-changes";
  return everPublished ? "withdrawn" : "draft";
}

export function isLive(state: ArticleState): boolean {
  return state === "live" || state === "live-with-changes";
}

type Dates = { publishedAt: Date | null; republishedAt: Date | null };

/** The dates of a publication: the first is kept for good, a later one is told as "updated" unless it is a minor edit. */
export function publicationDates(
  { publishedAt, republishedAt }: Dates,
  now: Date,
  minor = false,
): { publishedAt: Date; republishedAt: Date | null; textOutAt: Date } {
  if (!publishedAt) return { publishedAt: now, republishedAt: null, textOutAt: now };
  return { publishedAt, republishedAt: minor ? republishedAt : now, textOutAt: now };
}
