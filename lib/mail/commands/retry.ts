import { and, eq } from "drizzle-orm";
import { mails } from "#db/schema/mail.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { looksAfterMail } from "../policy.ts";
import { mailById } from "../rows.ts";
import { MailInput } from "../schema.ts";

/** Tries a waiting mail now instead of later. What is at its end cannot be tried again: what it said is gone. */
export const retryMail = defineCommand({
  name: "mail.retry",
  input: MailInput,
  load: (tx, { id }) => mailById(tx, id),
  can: looksAfterMail,
  async run({ tx, target: mail, context: { now } }) {
    if (mail.state !== "queued") throw new AppError("conflict", "This mail is not waiting any more.");
    await tx
      .update(mails)
      .set({ dueAt: now })
      .where(and(eq(mails.id, mail.id), eq(mails.state, "queued")));
  },
  event: ({ target: { id, kind, toAddress } }) => ({ target: { type: "mail", id }, after: { kind, to: toAddress } }),
  tags: () => [],
});
