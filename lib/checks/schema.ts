import { z } from "zod";
import { CHECKS, SEVERITIES } from "#db/vocabulary.ts";
import { Id, line } from "#lib/kernel/text-input.ts";
import { REASON } from "./limits.ts";
import { FIXED } from "./severities.ts";

const Of = {
  id: Id,
  check: z.enum(CHECKS, "This is none of the checks."),
  /** As the check spells what it found. */
  finding: z.string().regex(/^[\x20-\x7e]{1,200}$/, "This is not how a finding is written."),
};

const WHY = "Say in a few words why it may pass.";

export const WaiveInput = z.strictObject({
  ...Of,
  reason: line(REASON.most).refine((reason) => reason.length >= REASON.least, WHY),
});
export const UnwaiveInput = z.strictObject(Of);

const CHOSEN = CHECKS.filter((check) => !FIXED.has(check));

/** What is left out is as it comes. */
export const ChecksInput = z.partialRecord(
  z.enum(CHOSEN, "About this check there is nothing to choose."),
  z.enum(SEVERITIES, "Choose off, warn or block."),
);
