/** How long before its end usage is said to end soon. */
export const ENDING_SOON_MS = 30 * 24 * 60 * 60 * 1_000;

/** The moment at which a day ends in a time zone: what may be used until then, may not be used from then on. */
export function endOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T24:00:00.000Z`);
  // The offset of the guess may be that of the other side of a clock change; asked again there, it is the right one.
  const guess = midnight - offsetAt(new Date(midnight), timeZone);
  return new Date(midnight - offsetAt(new Date(guess), timeZone));
}

/** The moment at which a day begins there. */
export function startOfDay(day: string, timeZone: string): Date {
  const before = new Date(Date.parse(`${day}T00:00:00.000Z`) - 24 * 60 * 60 * 1_000);
  return endOfDay(before.toISOString().slice(0, 10), timeZone);
}

/** The last day on which it may be used, as the site's calendar has it: the way back. */
export function lastDay(endsAt: Date, timeZone: string): string {
  const last = new Date(endsAt.getTime() - 1);
  return new Date(last.getTime() + offsetAt(last, timeZone)).toISOString().slice(0, 10);
}

export type UsageState = "ended" | "soon" | "later";

export function usageState(endsAt: Date, now: Date): UsageState {
  if (endsAt <= now) return "ended";
  return endsAt.getTime() - now.getTime() < ENDING_SOON_MS ? "soon" : "later";
}

/** “ended on 12 March 2026”, “ends today”, “ends in 12 days, on 24 March 2026”, by the site's calendar. */
export function usageEndInWords(endsAt: Date, now: Date, timeZone: string): string {
  const last = lastDay(endsAt, timeZone);
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(last));
  if (endsAt <= now) return `ended on ${day}`;
  const today = lastDay(new Date(now.getTime() + 1), timeZone);
  const days = Math.round((Date.parse(last) - Date.parse(today)) / DAY_MS);
  if (days === 0) return `ends today, ${day}`;
  return days === 1 ? `ends tomorrow, ${day}` : `ends in ${days} days, on ${day}`;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    hourCycle: "h23",
    calendar: "gregory",
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(moment.getTime() / 1000) * 1000;
}
