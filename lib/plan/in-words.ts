import type { Priority } from "#db/vocabulary.ts";
import { localTime } from "#lib/kernel/zoned-time.ts";
import { dayAndTime } from "#lib/schedule/in-words.ts";
import { daysAhead } from "./days.ts";
import { type DayFor, SILENT_TIME } from "./read-day.ts";

export const PRIORITY_NAMES: Record<Priority, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
};

/** “Late: was due yesterday, 17:00”, “Due today”, “Due Friday”, “Due 3 March”. */
export function dueWords(at: Date, now: Date, zone: string): string {
  const when = whenWords(at, now, zone, "due");
  return at < now ? `Late: was due ${when}` : `Due ${when}`;
}

/** “Planned for Friday, 08:00” */
export function plannedWords(at: Date, now: Date, zone: string): string {
  return `Planned for ${whenWords(at, now, zone, "planned")}`;
}

/** “Due Friday 18 January 2030, 17:00.” Read at any time, so it says nothing of today. */
export function dueSentence(at: Date, zone: string): string {
  const whole = dayAndTime(at, zone);
  return `Due ${isSilent(at, zone, "due") ? whole.replace(/, \d\d:\d\d$/, "") : whole}.`;
}

/** Without the time where none was chosen. */
function whenWords(at: Date, now: Date, zone: string, what: DayFor): string {
  const day = dayWords(at, now, zone);
  return isSilent(at, zone, what) ? day : `${day}, ${localTime(at, zone).slice(11)}`;
}

function isSilent(at: Date, zone: string, what: DayFor): boolean {
  return localTime(at, zone).slice(11) === SILENT_TIME[what];
}

const NEAR: Record<number, string> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" };

function dayWords(at: Date, now: Date, zone: string): string {
  const ahead = daysAhead(at, now, zone);
  const near = NEAR[ahead];
  if (near) return near;
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(at);
  if (ahead > 1 && ahead < 7) return words({ weekday: "long" });
  const sameYear = localTime(at, zone).slice(0, 4) === localTime(now, zone).slice(0, 4);
  return words({ day: "numeric", month: "long", ...(!sameYear && { year: "numeric" }) });
}
