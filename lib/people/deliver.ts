import { log } from "#lib/kernel/log.ts";
import type { Template } from "#lib/kernel/mail/letter.ts";
import type { Delivery } from "#lib/kernel/mail/queue.ts";
import { enqueueMail } from "#lib/mail/commands/queue.ts";

/**
 * Queues a mail in a transaction of its own, for what must not show in the time of an answer: call it after answering.
 * Whoever has a transaction queues in that (lib/kernel/mail/queue.ts). Failures are logged: nobody waits any more.
 */
export async function deliver(template: Template, now: Date): Promise<Delivery | "failed"> {
  try {
    return await enqueueMail({ template }, { actor: { type: "system", job: "mail.queue" }, now, via: "job" });
  } catch (error) {
    log().error({ error }, "a mail could not be queued");
    return "failed";
  }
}
