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

/** The dates of a publication: the first is kept for good, a later one is told as "updated". */
export function publicationDates(
  previous: { publishedAt: Date | null },
  now: Date,
): { publishedAt: Date; republishedAt: Date | null } {
  return previous.publishedAt
    ? { publishedAt: previous.publishedAt, republishedAt: now }
    : { publishedAt: now, republishedAt: null };
}
