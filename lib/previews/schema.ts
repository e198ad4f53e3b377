import { z } from "zod";
import { LINK_POWERS } from "#db/vocabulary.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { MAX_NOTE_LENGTH, PREVIEW_DAYS } from "./limits.ts";

/** `id` is the article's; `stageId` the stage that its holder is asked to approve. */
export const CreatePreviewInput = z.strictObject({
  id: Id,
  note: requiredLine(MAX_NOTE_LENGTH, "Note for whom it is."),
  days: z.literal([...PREVIEW_DAYS], "Choose how long it works."),
  power: z.enum(LINK_POWERS, "Choose what they may do.").default("see"),
  stageId: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/)
    .nullable()
    .default(null),
});
/** `id` is the link's. */
export const RevokePreviewInput = z.strictObject({ id: Id });
/** What newSecret makes. */
export const OpenPreviewInput = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
