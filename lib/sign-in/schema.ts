import { z } from "zod";
import { ROLES } from "#db/vocabulary.ts";
import { Email, Name } from "#lib/people/schema.ts";

const Word = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^[^\p{Cc}]*$/u);

/** What a provider vouched for, checked by provider.ts, and how this site takes it. */
export const ProviderInput = z.strictObject({
  issuer: Word,
  subject: Word,
  /** Null unless the provider says that it is verified. */
  email: Email.nullable(),
  name: Name,
  /** Null where its claim stands for none. */
  role: z.enum(ROLES).nullable(),
  needsRole: z.boolean(),
  both: z.boolean(),
  matchEmail: z.boolean(),
  create: z.boolean(),
  state: Word,
  browser: Word,
});
