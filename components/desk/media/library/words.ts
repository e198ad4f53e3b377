import { sizeInWords } from "#lib/content/file.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { TRASH_KEPT_MS } from "#lib/media/limits.ts";

export type Mark = { words: string; tone: "due" | "grave" | "quiet" };
/** Where and when one looks, so that dates are the site's. */
export type Clock = { now: Date; timeZone: string };

const DAY_MS = 24 * 60 * 60 * 1_000;
const SOON_MS = 30 * DAY_MS;

/** What is to be known at a glance: what lacks, whose time is over, what nothing uses; in the trash, how long it stays. */
export function marksOf(item: NamedItem, clock: Clock): Mark[] {
  if (item.trashedAt) {
    const by: Mark[] = item.trashedBy ? [{ words: `thrown away by ${item.trashedBy}`, tone: "quiet" }] : [];
    return [{ words: `goes for good on ${dayOf(goneAt(item), clock)}`, tone: "due" }, ...by];
  }
  const marks: Mark[] = [];
  const missing = item.missing.filter((what) => !(what === "alt text" && item.kind !== "picture"));
  const lacks = item.kind === "document" ? [] : missing;
  if (lacks.length > 0) marks.push({ words: `no ${lacks.join(", no ")}`, tone: "due" });
  const ends = item.usageEndsAt ? Date.parse(item.usageEndsAt) : Number.POSITIVE_INFINITY;
  // The end is the first moment after; people are told the last day.
  const last = new Date(ends - 1);
  if (ends <= clock.now.getTime()) marks.push({ words: `usage ended ${dayOf(last, clock)}`, tone: "grave" });
  else if (ends < clock.now.getTime() + SOON_MS) marks.push({ words: `usage ends ${dayOf(last, clock)}`, tone: "due" });
  if (!item.used) marks.push({ words: "not used", tone: "quiet" });
  return marks;
}

/** When the trash lets go of it. */
export function goneAt(item: Pick<NamedItem, "trashedAt">): Date {
  return new Date(Date.parse(item.trashedAt as string) + TRASH_KEPT_MS);
}

/** JPEG, 4,000 × 3,000; MP3, 3:20; PDF. */
export function kindInWords(item: NamedItem): string {
  const { typeName, seconds, width, height, kind } = item;
  if (seconds !== null && kind !== "picture") return `${typeName}, ${lengthInWords(seconds)}`;
  return width > 0 ? `${typeName}, ${width.toLocaleString("en")} × ${height.toLocaleString("en")}` : typeName;
}

/** 3:20, 1:02:05 */
export function lengthInWords(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export function bytesInWords(bytes: number): string {
  return sizeInWords(bytes, "en");
}

/** 3 November; with the year where it is another one. */
function dayOf(at: Date, { now, timeZone }: Clock): string {
  const year = (date: Date) => new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(date);
  const shape = { day: "numeric", month: "long", ...(year(at) !== year(now) && { year: "numeric" as const }) } as const;
  return new Intl.DateTimeFormat("en-GB", { ...shape, timeZone }).format(at);
}
