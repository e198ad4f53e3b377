import { z } from "zod";
import { ACT_GROUPS, knowsAct } from "./sentences/sentences.ts";

export const TRANSPORTS = ["desk", "door", "api", "cli", "job"] as const;
export const FORMATS = ["csv", "jsonl"] as const;
const CURSOR = /^[0-9a-z]{1,9}\.[0-9]{1,16}$/;
/** What an event may be about, as `?on=article:…` says it. */
const TARGET = /^([a-z-]{1,40}):([a-zA-Z0-9_-]{1,64})$/;

const word = <T extends z.ZodType>(kind: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), kind.optional()).catch(undefined);

/** How the list is narrowed. Whatever cannot be read counts as not said: addresses are typed, and kept. */
export const ActivityInput = z.object({
  /** A person's id, or the name of a job. */
  by: word(z.string().regex(/^[a-z0-9.-]{1,64}$/)),
  /** A kind of act, or a group of them. */
  act: word(z.string().refine((act) => knowsAct(act) || Object.hasOwn(ACT_GROUPS, act))),
  on: word(z.string().regex(TARGET)),
  from: word(z.iso.date()),
  to: word(z.iso.date()),
  via: word(z.enum(TRANSPORTS)),
  /** The id of the API token that it was done with. */
  with: word(z.string().regex(/^[a-z0-9]{16}$/)),
  after: word(z.string().regex(CURSOR)),
});
export type ActivityWish = z.output<typeof ActivityInput>;

export function targetOf(on: string | undefined): { type: string; id: string } | null {
  const found = TARGET.exec(on ?? "");
  return found && { type: found[1] as string, id: found[2] as string };
}

export const ExportInput = z.strictObject({
  format: z.enum(FORMATS, "Choose a table or lines of JSON."),
  wish: ActivityInput,
});

/** Days; null keeps for ever. Never below a quarter, so that nobody wipes their own tracks while they are fresh. */
export const KEEP_CHOICES = [90, 365, 730, 1825, null] as const;
export const TRACE_CHOICES = [30, 90, 365] as const;
const oneOf = <T extends number | null>(choices: readonly T[]) =>
  z
    .preprocess((value) => (value === "ever" ? null : typeof value === "string" ? Number(value) : value), z.custom<T>())
    .refine((value) => choices.includes(value), "Choose one of these.");
export const KeepingInput = z.strictObject({
  keepActivityDays: oneOf(KEEP_CHOICES),
  keepTracesDays: oneOf(TRACE_CHOICES),
});
