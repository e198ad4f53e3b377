import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

/** Days and weeks as a zone counts them. Pure. */
export type Span = { from: Date; to: Date };

const DAY_MS = 86_400_000;
/** What is due today or on one of the next two days is soon. */
const SOON_DAYS = 3;

export function today(now: Date, zone: string): Span {
  return { from: dayStart(now, zone, 0), to: dayStart(now, zone, 1) };
}

/** From Monday to Sunday. */
export function thisWeek(now: Date, zone: string): Span {
  const sinceMonday = (new Date(`${dayOf(now, zone)}T00:00Z`).getUTCDay() + 6) % 7;
  return { from: dayStart(now, zone, -sinceMonday), to: dayStart(now, zone, 7 - sinceMonday) };
}

export function soonEnds(now: Date, zone: string): Date {
  return dayStart(now, zone, SOON_DAYS);
}

/** The day that clocks in the zone show: `2030-01-15`. */
export function dayOf(at: Date, zone: string): string {
  return localTime(at, zone).slice(0, 10);
}

/** How many days lie between: 1 where `at` is tomorrow. */
export function daysAhead(at: Date, now: Date, zone: string): number {
  return (Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / DAY_MS;
}

/** The first moment of the day that is `away` days after today. */
function dayStart(now: Date, zone: string, away: number): Date {
  const day = new Date(Date.parse(dayOf(now, zone)) + away * DAY_MS).toISOString().slice(0, 10);
  const found = momentsOf(`${day}T00:00`, zone);
  if (found === null) return new Date(`${day}T00:00Z`);
  if ("at" in found) return found.at;
  return "skipped" in found ? found.skipped : found.twice[0];
}
