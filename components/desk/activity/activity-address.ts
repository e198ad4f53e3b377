import type { ActivityWish } from "#lib/activity/schema.ts";

export const ACTIVITY = "/admin/activity";

/** The address of the list, narrowed as wished. */
export function activityAddress(wish: Partial<ActivityWish>): string {
  const said = Object.entries(wish).filter(([, value]) => value);
  const query = new URLSearchParams(said as [string, string][]);
  return query.size > 0 ? `${ACTIVITY}?${query}` : ACTIVITY;
}

/** True when something is narrowed; the page does not matter. */
export function isNarrowed({ after: _, ...wish }: ActivityWish): boolean {
  return Object.values(wish).some(Boolean);
}
