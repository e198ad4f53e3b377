import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "#db/id.ts";
import { type MailRow, mails } from "#db/schema/mail.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isDue } from "../due.ts";
import { CLAIM_MS } from "../lifecycle.ts";

export type Claimed = MailRow & { claim: string };

/** Takes the mail that has been due for longest, for this process alone; null when none is. */
export const claimMail = defineCommand({
  name: "mail.claim",
  input: z.strictObject({}),
  load: async () => null,
  can: isSystem,
  async run({ tx, context: { now } }): Promise<Claimed | null> {
    const [due] = await tx.select().from(mails).where(isDue(now)).orderBy(asc(mails.dueAt)).limit(1);
    if (!due) return null;
    const claim = newId();
    const taken = { state: "sending", claim, tries: due.tries + 1, dueAt: new Date(now.getTime() + CLAIM_MS) } as const;
    await tx.update(mails).set(taken).where(eq(mails.id, due.id));
    return { ...due, ...taken };
  },
  event: () => null,
  tags: () => [],
});
