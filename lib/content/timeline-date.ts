import { z } from "zod";
import { localeOf } from "./language.ts";

/** A date as exact as it is known: `2015`, `2015-02` or `2015-02-12`, by the Gregorian calendar. */
export const TimelineDate = z
  .string()
  .refine(isTimelineDate, "A date is a year, a year with a month, or a whole date, such as 2015-02-12.");

export function isTimelineDate(date: unknown): date is string {
  if (typeof date !== "string" || !/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return false;
  const [year, month = 1, day = 1] = date.split("-").map(Number) as [number, number?, number?];
  const found = dayOf(year, month, day);
  // JavaScript turns 31 February into March: a date that is none comes back as another.
  return year > 0 && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** The date in words, no more exact than it was given. */
export function timelineDateInWords(date: string, language: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  const precision = day ? "day" : month ? "month" : "year";
  return formatter(language, precision).format(dayOf(year, month ?? 1, day ?? 1));
}

function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

type Precision = "year" | "month" | "day";

const SHAPES: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${precision} ${language}`;
  const known = formatters.get(key);
  if (known) return known;
  // The year 2015 is no year of another calendar, so a language with one of its own still gets this one.
  const made = new Intl.DateTimeFormat(localeOf(language), {
    ...SHAPES[precision],
    calendar: "gregory",
    timeZone: "UTC",
  });
  if (formatters.size < 100) formatters.set(key, made);
  return made;
}
