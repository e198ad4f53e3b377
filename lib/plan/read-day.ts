import { momentsOf } from "#lib/kernel/zoned-time.ts";
import { NO_ZONE, readTime } from "#lib/schedule/read-time.ts";

/** What a day is chosen for: by when the work is to be done, or when it is to come out. */
export type DayFor = "due" | "planned";
/** `local`: a day (`2030-01-18`), or a day and a time of it (`2030-01-18T17:00`), as clocks of `zone` show it. */
export type WrittenDay = { local: string; zone: string };
export type ReadDay = { at: Date } | { field: "local" | "zone"; message: string };

/** What a day without a time means: its end for the work, its noon for what is planned. */
export const SILENT_TIME: Record<DayFor, string> = { due: "23:59", planned: "12:00" };

/** Said of a zone that is missing or not known. */
export const UNKNOWN_ZONE = NO_ZONE;
export const NO_DAY = "Choose a day; a time of it is not needed.";
const TWICE = "Clocks show this time twice that night. Choose one outside that hour.";

/** The same words in the browser and on the server. Pure. */
export function readDay({ local, zone }: WrittenDay, what: DayFor): ReadDay {
  // A year that is still being typed.
  if (local < "1970") return { field: "local", message: NO_DAY };
  if (/^\d{4}-\d{2}-\d{2}$/.test(local)) return wholeDay(local, zone, what);
  const read = readTime({ local, zone });
  if ("at" in read) return { at: read.at };
  if (read.twice) return { field: "local", message: TWICE };
  const isTime = momentsOf(local, zone) !== null || read.field === "zone";
  return { field: read.field, message: isTime ? read.message : NO_DAY };
}

/** A day and a time from two fields of a form; empty where neither is filled in. */
export function joinedDay(day: string, time: string): string {
  return time ? `${day}T${time}` : day;
}

/** Nobody chose the minute, so where clocks skip or repeat it, one is taken that is still within what was meant. */
function wholeDay(day: string, zone: string, what: DayFor): ReadDay {
  const found = momentsOf(`${day}T${SILENT_TIME[what]}`, zone);
  if (found === null)
    return momentsOf("2026-01-01T12:00", zone)
      ? { field: "local", message: NO_DAY }
      : { field: "zone", message: NO_ZONE };
  if ("at" in found) return found;
  if ("skipped" in found) return { at: found.skipped };
  return { at: found.twice[what === "due" ? 1 : 0] };
}
