import { z } from "zod";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { MAX_NOTE_LENGTH, PREVIEW_DAYS } from "./limits.ts";

/** `id` is the article's. */
export const CreatePreviewInput = z.strictObject({
  id: Id,
  note: requiredLine(MAX_NOTE_LENGTH, "Note for whom it is."),
  days: z.literal([...PREVIEW_DAYS], "Choose how long it works."),
});
/** `id` is the link's. */
export const RevokePreviewInput = z.strictObject({ id: Id });
/** What newSecret makes. */
export const OpenPreviewInput = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
