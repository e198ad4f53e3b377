import { NOT_TOLD, OTHERS, OWN } from "#lib/readership/hosts.ts";
import type { Readership } from "#lib/readership/shapes.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Days come as whole numbers since 1970, without a clock: 12 Mar. */
export function shortDay(day: number): string {
  return short.format(day * DAY_MS);
}

/** 12 Mar 2026 */
export function longDay(day: number): string {
  return long.format(day * DAY_MS);
}

export function inNumbers(count: number): string {
  return count.toLocaleString("en");
}

const HOSTS: Record<string, string> = {
  [OWN]: "Pages of this site",
  [NOT_TOLD]: "Not told: typed, a bookmark, a mail, an app",
  [OTHERS]: "Other places together",
};

export function hostName(host: string): string {
  return HOSTS[host] ?? host;
}

/** Stands after "Views of". */
export function aboutWords(about: Readership["about"]): string {
  if (about.what === "section") return `articles in ${about.name}, with all sections below it`;
  return { site: "all articles", sections: "articles in your sections", own: "your articles" }[about.what];
}
