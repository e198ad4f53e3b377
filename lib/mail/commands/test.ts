import { z } from "zod";
import { defineCommand } from "#lib/kernel/command.ts";
import { explain } from "#lib/kernel/mail/explain.ts";
import { looksAfterMail } from "../policy.ts";
import { sendTest, testRecipient } from "../try-server.ts";

/** Sends a mail to whoever asks, at once and past the queue, and answers what the server said. */
export const testMailServer = defineCommand({
  name: "mail.test",
  input: z.strictObject({}),
  load: (tx, _input, { actor }) => testRecipient(tx, actor),
  // A job has no mailbox.
  can: (actor, recipient) => looksAfterMail(actor) && recipient !== null,
  async prepare({ target }): Promise<{ works: boolean; says: string }> {
    if (!target) return { works: false, says: "There is nobody to send a test to." };
    try {
      await sendTest(target);
      return { works: true, says: `The server took a mail to ${target.to.address}. Look whether it arrives.` };
    } catch (error) {
      return { works: false, says: explain(error).says };
    }
  },
  run: async ({ prepared }) => prepared,
  event: ({ result: { works } }) => ({ target: { type: "site", id: "1" }, after: { works } }),
  tags: () => [],
});
