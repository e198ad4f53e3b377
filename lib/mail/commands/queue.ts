import { z } from "zod";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import type { Template } from "#lib/kernel/mail/letter.ts";
import { queueMail } from "#lib/kernel/mail/queue.ts";

/** Queues a mail by itself, when the change that it tells of was answered already. What it tells of is on record. */
export const enqueueMail = defineCommand({
  name: "mail.queue",
  input: z.strictObject({ template: z.custom<Template>((value) => typeof value === "function") }),
  load: async () => null,
  can: isSystem,
  run: ({ tx, input: { template }, context: { now } }) => queueMail(tx, template, now),
  event: () => null,
  tags: () => [],
});
