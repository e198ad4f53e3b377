import { localeFor } from "./locale.ts";

type Where = { language: string; timeZone: string };

/** 14 March 2026 */
export function longDay(date: Date, where: Where): string {
  return format("day", where).format(date);
}

/** 14 March 2026, 18:20 CET: readers may sit in another time zone than the newsroom. */
export function longMoment(date: Date, where: Where): string {
  return `${longDay(date, where)}, ${format("zoned", where).format(date)}`;
}

/** 18:20 */
export function clock(date: Date, where: Where): string {
  return format("clock", where).format(date);
}

/**
 * The hour on the day of `near`, and no year within its year: what "today" says on a page that knows no clock.
 */
export function dayOrClock(date: Date, near: Date, where: Where): string {
  if (longDay(date, where) === longDay(near, where)) return clock(date, where);
  const sameYear = format("year", where).format(date) === format("year", where).format(near);
  return format(sameYear ? "dayOfYear" : "day", where).format(date);
}

const KINDS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  dayOfYear: { day: "numeric", month: "long" },
  year: { year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit" },
  zoned: { hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs a hundred times what using it does. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(kind: keyof typeof KINDS, { language, timeZone }: Where): Intl.DateTimeFormat {
  const key = `${kind} ${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(localeFor(language), { ...KINDS[kind], timeZone });
  made.set(key, fresh);
  return fresh;
}
