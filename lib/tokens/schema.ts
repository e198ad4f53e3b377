import { z } from "zod";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { MAX_NAME_LENGTH, TOKEN_DAYS, USUAL_DAYS } from "./limits.ts";

export const CreateTokenInput = z.strictObject({
  name: requiredLine(MAX_NAME_LENGTH, "Note what it is for."),
  scopes: z
    .array(z.enum(TOKEN_SCOPES))
    .min(1, "Choose what it may be used for.")
    .max(TOKEN_SCOPES.length)
    .transform((chosen) => TOKEN_SCOPES.filter((scope) => chosen.includes(scope))),
  days: z.literal([...TOKEN_DAYS], "Choose how long it works.").default(USUAL_DAYS),
});
export const TokenInput = z.strictObject({ id: Id });
