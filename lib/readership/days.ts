import { addDays, type Day, dayOf, daysBetween } from "#lib/calendar/days.ts";

/** Days in rows are whole numbers since 1970, so that they are small and can be reckoned with; by the zone of the site. */
const FIRST: Day = "1970-01-01";

export function numberOf(day: Day): number {
  return daysBetween(FIRST, day);
}

export function dayAt(number: number): Day {
  return addDays(FIRST, number);
}

export function todayIn(zone: string, now: Date): number {
  return numberOf(dayOf(now, zone));
}

/** The first of January 1970 was a Thursday. */
export function mondayOf(number: number): number {
  return number - ((number + 3) % 7);
}
