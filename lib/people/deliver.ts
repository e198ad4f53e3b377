import { log } from "#lib/kernel/log.ts";
import { type Mail, sendMail } from "#lib/kernel/mail/send.ts";

export type Delivery = "sent" | "not-configured" | "failed";

/** Mails after the change is made. A mail that fails must not undo it: the link can be copied instead. */
export async function deliver(mail: Mail): Promise<Delivery> {
  try {
    return await sendMail(mail);
  } catch (error) {
    log().error({ error }, "a mail could not be sent");
    return "failed";
  }
}
