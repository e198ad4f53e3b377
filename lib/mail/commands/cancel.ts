import { eq } from "drizzle-orm";
import { mails } from "#db/schema/mail.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { looksAfterMail } from "../policy.ts";
import { mailById } from "../rows.ts";
import { MailInput } from "../schema.ts";

/** Takes a waiting mail out of the queue and wipes what it said. */
export const cancelMail = defineCommand({
  name: "mail.cancel",
  input: MailInput,
  load: (tx, { id }) => mailById(tx, id),
  can: looksAfterMail,
  async run({ tx, target: mail, context: { now } }) {
    if (mail.state === "sending")
      throw new AppError("conflict", "This mail is being sent at this moment. Look again in a minute.");
    if (mail.state !== "queued") throw new AppError("conflict", "This mail is not waiting any more.");
    await tx.update(mails).set({ state: "cancelled", sealed: null, endedAt: now }).where(eq(mails.id, mail.id));
  },
  event: ({ target: { id, kind, toAddress } }) => ({ target: { type: "mail", id }, before: { kind, to: toAddress } }),
  tags: () => [],
});
