import { localTime, momentsOf } from "#lib/kernel/zoned-time.ts";

/** A day of the calendar, as `2026-12-01`. Days are counted without clocks; only here they meet the moments of a zone. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1_000;

export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // The 31st of February is not the 3rd of March.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

export function addDays(day: Day, days: number): Day {
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or its last. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** Whole days from one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** The day that clocks of the zone show at a moment. */
export function dayOf(at: Date, zone: string): Day {
  return localTime(at, zone).slice(0, 10);
}

/** The first moment of a day in a zone. Some zones skip midnight: then the day begins where the clock goes on. */
export function beginningOf(day: Day, zone: string): Date {
  const found = momentsOf(`${day}T00:00`, zone);
  if (!found) throw new RangeError(`No day ${day} in ${zone}.`);
  if ("at" in found) return found.at;
  return "skipped" in found ? afterGap(day, found.skipped, zone) : found.twice[0];
}

/** The moment on another day at which clocks show the same time; the nearest where that day skips it, the first where it has it twice. */
export function atSameTime(at: Date, day: Day, zone: string): Date {
  return onDay(day, localTime(at, zone).slice(11), zone);
}

export function onDay(day: Day, time: string, zone: string): Date {
  const found = momentsOf(`${day}T${time}`, zone);
  if (!found) throw new RangeError(`No time ${time} on ${day} in ${zone}.`);
  if ("at" in found) return found.at;
  return "skipped" in found ? found.skipped : found.twice[0];
}

/** Whole islands skipped a day once; their day begins with the next. */
function afterGap(day: Day, skipped: Date, zone: string): Date {
  const shown = localTime(skipped, zone);
  if (shown.slice(0, 10) !== day) return beginningOf(addDays(day, 1), zone);
  const [hour = 0, minute = 0] = shown.slice(11).split(":").map(Number);
  // As far into the day as the clock shows then; the gap ends within.
  const back = new Date(skipped.getTime() - (hour * 60 + minute) * 60_000);
  let [early, late] = [back.getTime(), skipped.getTime()];
  while (late - early > 60_000) {
    const middle = early + Math.floor((late - early) / 120_000) * 60_000;
    if (dayOf(new Date(middle), zone) === day) late = middle;
    else early = middle;
  }
  return new Date(dayOf(new Date(early), zone) === day ? early : late);
}

function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function partsOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}
