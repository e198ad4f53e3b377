import { z } from "zod";
import { SCHEDULED_ACTS } from "#db/vocabulary.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { momentsOf } from "#lib/kernel/zoned-time.ts";
import { dayAndTime } from "./in-words.ts";

const NO_TIME = "Choose a day and a time.";
const NO_ZONE = "This time zone is not known. Choose another.";

/**
 * `local` is what clocks of `zone` show then; `second` says which of two moments is meant in an hour that is repeated.
 * `version` is the draft that the person saw: exactly that text will appear.
 */
export const ScheduleInput = z
  .strictObject({
    id: Id,
    act: z.enum(SCHEDULED_ACTS),
    version: z.int().min(1),
    local: z.string().max(16, NO_TIME),
    zone: z.string().max(64, NO_ZONE),
    second: z.boolean().optional(),
    despite: z.array(Id).max(500).default([]),
  })
  .transform(({ local, zone, second, ...rest }, refuse) => {
    const found = momentsOf(local, zone);
    const say = (field: string, message: string) => refuse.addIssue({ code: "custom", path: [field], message });
    if (found === null)
      say(
        momentsOf("2026-01-01T12:00", zone) ? "local" : "zone",
        momentsOf("2026-01-01T12:00", zone) ? NO_TIME : NO_ZONE,
      );
    else if ("skipped" in found)
      say("local", `Clocks skip this time. The nearest is ${dayAndTime(found.skipped, zone)}.`);
    else if ("at" in found) return { ...rest, zone, at: found.at };
    else if (second === undefined) say("local", "Clocks show this time twice that night. Say which of the two.");
    else return { ...rest, zone, at: found.twice[second ? 1 : 0] };
    return z.NEVER;
  });

/** The schedule's own id. */
export const ScheduledInput = z.strictObject({ id: Id });
export const FailedInput = z.strictObject({ id: Id, problem: z.string().max(1_000) });
