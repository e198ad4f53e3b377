import { and, isNotNull, lt } from "drizzle-orm";
import { mails } from "#db/schema/mail.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { KEEP_DAYS } from "../lifecycle.ts";
import { NoInput } from "../schema.ts";

const DAY = 24 * 60 * 60 * 1_000;

/** Forgets mails that came to their end a month ago. For a daily job. */
export const sweepMails = defineCommand({
  name: "mail.sweep",
  input: NoInput,
  load: async () => null,
  can: isSystem,
  async run({ tx, context: { now } }) {
    const old = and(isNotNull(mails.endedAt), lt(mails.endedAt, new Date(now.getTime() - KEEP_DAYS * DAY)));
    await tx.delete(mails).where(old);
  },
  event: () => null,
  tags: () => [],
});
