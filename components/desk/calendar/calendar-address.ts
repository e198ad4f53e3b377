import type { CalendarInput } from "#lib/calendar/schema.ts";

export const CALENDAR = "/admin/calendar";

/** The address of a calendar, without what goes without saying. */
export function addressOf(wish: Partial<CalendarInput>): string {
  const said = Object.entries(wish).filter(([key, value]) => value && !(key === "view" && value === "month"));
  const query = new URLSearchParams(said as [string, string][]);
  return query.size > 0 ? `${CALENDAR}?${query}` : CALENDAR;
}
