import type { Arrangement, Pin } from "#db/schema/fronts.ts";

/** A story as it stands in a slot. */
export const pinned = (articleId: string, facts: Partial<Pin> = {}): Pin => ({
  ...{ articleId, headline: "", kicker: "", until: null, related: [] },
  ...facts,
});

/** An arrangement of a top alone, the lead first. */
export const top = (...slots: (Pin | null)[]): Arrangement => ({ top: slots, opinion: [], rails: [] });
