import { momentsOf } from "#lib/kernel/zoned-time.ts";
import { dayAndTime } from "./in-words.ts";

/** A time as a form has it: what clocks of `zone` show then, and which of two moments is meant in an hour that is repeated. */
export type WrittenTime = { local: string; zone: string; second?: boolean | undefined };
/** What it means, or what is wrong with which field. `twice` where clocks show it twice, whether or not it was said which is meant. */
export type ReadTime = ({ at: Date } | { field: "local" | "zone"; message: string }) & { twice?: [Date, Date] };

export const NO_TIME = "Choose a day and a time.";
export const NO_ZONE = "This time zone is not known. Choose another.";
export const OVER = "This time is over. Choose a later one.";

/** The same words in the browser, beside the field while it is filled in, and on the server. Pure. */
export function readTime({ local, zone, second }: WrittenTime): ReadTime {
  const found = momentsOf(local, zone);
  if (found === null)
    return momentsOf("2026-01-01T12:00", zone)
      ? { field: "local", message: NO_TIME }
      : { field: "zone", message: NO_ZONE };
  if ("at" in found) return found;
  if ("skipped" in found)
    return { field: "local", message: `Clocks skip this time. The nearest is ${dayAndTime(found.skipped, zone)}.` };
  if (second !== undefined) return { at: found.twice[second ? 1 : 0], ...found };
  return { field: "local", message: "Clocks show this time twice that night. Say which of the two.", ...found };
}
