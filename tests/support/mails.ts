import { desc, eq } from "drizzle-orm";
import { db, store } from "#db/client.ts";
import { type MailRow, mails } from "#db/schema/mail.ts";
import { env } from "#lib/kernel/env.ts";
import { type Delivery, queueMail } from "#lib/kernel/mail/queue.ts";
import { sendDueMails } from "#lib/mail/job.ts";
import { invitationMail } from "#lib/people/mails/invitation.ts";
import { DAY, later, NOW } from "./make.ts";

/** What no row may hold once a mail is at its end, and no log ever. */
export const SECRET = "canarycanarycanarycanarycanarycanarycanary0";

/** The mail server of this process, as the environment would name it; without one, none. */
export function useServer(url: string | undefined): void {
  Object.assign(env(), { SMTP_URL: url, MAIL_FROM: url && "The Lantern <desk@lantern.example>" });
}

export function anInvitation(facts: Partial<Parameters<typeof invitationMail>[0]> = {}) {
  const { email = "olena@newsroom.example", name = "Olena" } = facts;
  return invitationMail({ by: "Ivan", secret: SECRET, expiresAt: later(7 * DAY), ...facts, name, email });
}

export function queue(template = anInvitation(), now: Date = NOW): Promise<Delivery> {
  return store().transaction((tx) => queueMail(tx, template, now));
}

/** One turn of the job, at a moment. */
export function turn(now: Date = NOW): Promise<number> {
  return sendDueMails(() => now);
}

export function mailRows(): Promise<MailRow[]> {
  return db().select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id));
}

export async function mailTo(address: string): Promise<MailRow> {
  const [row] = await db().select().from(mails).where(eq(mails.toAddress, address));
  if (!row) throw new Error(`no mail to ${address}`);
  return row;
}
