import { eq } from "drizzle-orm";
import { mailSettings } from "#db/schema/mail.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { looksAfterMail } from "../policy.ts";
import { NoInput } from "../schema.ts";

/** Forgets the server and its password. Mails that wait go on waiting for another, and are given up in the end. */
export const removeMailServer = defineCommand({
  name: "mail.remove-server",
  input: NoInput,
  load: async () => null,
  can: looksAfterMail,
  async run({ tx }) {
    const { host, port, fromAddress } = mailSettings;
    const [removed] = await tx
      .delete(mailSettings)
      .where(eq(mailSettings.id, 1))
      .returning({ host, port, fromAddress });
    return { removed };
  },
  event: ({ result: { removed } }) => (removed ? { target: { type: "site", id: "1" }, before: removed } : null),
  tags: () => [],
});
