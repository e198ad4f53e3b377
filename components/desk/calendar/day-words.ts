import type { Day } from "#lib/calendar/days.ts";

/** Days are the same in every zone; told as UTC has them. */
function told(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** Tuesday 1 December */
export function dayInWords(day: Day): string {
  return told(day, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
}

/** Tue 1 December 2026 */
export function dayWithYear(day: Day): string {
  return told(day, { weekday: "short", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
}

/** December 2026 */
export function monthInWords(day: Day): string {
  return told(day, { month: "long", year: "numeric" });
}

/** Mon */
export function weekdayInWords(day: Day, length: "short" | "long"): string {
  return told(day, { weekday: length });
}

export function spanInWords(from: Day, to: Day): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`));
}
