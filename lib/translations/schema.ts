import { z } from "zod";
import { LanguageCode } from "#lib/articles/schema.ts";
import { Id } from "#lib/kernel/text-input.ts";

export const JoinInput = z
  .strictObject({ id: Id, otherId: Id })
  .refine(({ id, otherId }) => id !== otherId, { path: ["otherId"], error: "This is the article itself." });
export const LeaveInput = z.strictObject({ id: Id });
export const BeginInput = z.strictObject({ id: Id, language: LanguageCode });
