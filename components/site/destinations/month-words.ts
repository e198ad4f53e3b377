import { localeFor } from "../locale.ts";

/** “November 2026”, by the Gregorian calendar, as the address has it. */
export function monthInWords(month: string, language: string): string {
  return formatted(month, language, { month: "long", year: "numeric" });
}

/** “November”, below its year. */
export function monthName(month: string, language: string): string {
  return formatted(month, language, { month: "long" });
}

export function yearInWords(month: string, language: string): string {
  return formatted(month, language, { year: "numeric" });
}

export function monthPath(month: string): string {
  return `archive/${month.replace("-", "/")}`;
}

function formatted(month: string, language: string, shape: Intl.DateTimeFormatOptions): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(localeFor(language), { ...shape, calendar: "gregory", timeZone: "UTC" }).format(first);
}
