import { z } from "zod";
import { NOTICE_KINDS, NOTICE_MAILS } from "#db/vocabulary.ts";
import { Id } from "#lib/kernel/text-input.ts";

/** Some of them, those of an article, or all. */
export const ReadInput = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(200) }),
  z.strictObject({ article: Id }),
  z.strictObject({ all: z.literal(true) }),
]);

const Kinds = z
  .array(z.enum(NOTICE_KINDS, "There is nothing of this kind."))
  .max(NOTICE_KINDS.length)
  .default([])
  .transform((kinds) => NOTICE_KINDS.filter((kind) => kinds.includes(kind)));

/** Those kinds are named that somebody does wish for: a form sends what is ticked. */
export const WishesInput = z.strictObject({
  mail: z.enum(NOTICE_MAILS, "Choose how you want to be mailed."),
  inDesk: Kinds,
  byMail: Kinds,
});

export const MailNoticesInput = z.strictObject({ person: Id });
export const SweepNoticesInput = z.strictObject({ person: Id });
export const ListInput = z.object({ after: z.string().max(60).optional().catch(undefined) });
