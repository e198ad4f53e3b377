import { z } from "zod";
import { SCHEDULED_ACTS } from "#db/vocabulary.ts";
import { CHANGE_FIELDS, refuseNote } from "#lib/corrections/schema.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { NO_TIME, NO_ZONE, readTime, type WrittenTime } from "./read-time.ts";

/** A time as a form sends it, for whatever is to happen then; `withMoment` reads it. */
export const TIME_FIELDS = {
  local: z.string().max(16, NO_TIME),
  zone: z.string().max(64, NO_ZONE),
  second: z.boolean().optional(),
};

type Refuse = z.core.$RefinementCtx<unknown>;

export function withMoment<T extends WrittenTime>({ local, second, ...rest }: T, refuse: Refuse) {
  const read = readTime({ local, zone: rest.zone, second });
  if ("at" in read) return { ...rest, at: read.at };
  refuse.addIssue({ code: "custom", path: [read.field], message: read.message });
  return z.NEVER;
}

/**
 * `local` is what clocks of `zone` show then; `second` says which of two moments is meant in an hour that is repeated.
 * `version` is the draft that the person saw: exactly that text will appear.
 */
export const ScheduleInput = z
  .strictObject({
    id: Id,
    act: z.enum(SCHEDULED_ACTS),
    version: z.int().min(1),
    ...TIME_FIELDS,
    despite: z.array(Id).max(500).default([]),
    ...CHANGE_FIELDS,
  })
  .superRefine(refuseNote)
  .transform(withMoment);

/** `local` null ends the embargo. */
export const EmbargoInput = z
  .strictObject({
    id: Id,
    local: z.string().max(16, NO_TIME).nullable(),
    zone: z.string().max(64, NO_ZONE),
    second: z.boolean().optional(),
  })
  .transform(({ id, local, zone, second }, refuse) => {
    if (local === null) return { id, zone, until: null };
    const read = readTime({ local, zone, second });
    if ("at" in read) return { id, zone, until: read.at };
    refuse.addIssue({ code: "custom", path: [read.field], message: read.message });
    return z.NEVER;
  });

/** The schedule's own id. */
export const ScheduledInput = z.strictObject({ id: Id });
export const FailedInput = z.strictObject({ id: Id, problem: z.string().max(1_000) });
