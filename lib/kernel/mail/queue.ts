import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { mails } from "#db/schema/mail.ts";
import { site } from "#db/schema/site.ts";
import { env } from "../env.ts";
import { seal, unseal } from "../seal.ts";
import { type Composed, compose, withBlanks } from "./compose.ts";
import { cleaned, isOneAddress, oneLine, type Template } from "./letter.ts";
import { mailServer } from "./server.ts";

export type Delivery = "queued" | "not-configured";

/** Opens what a mail says, and nothing else. */
const MAIL_SEAL = "mail";
const LONGEST_SUBJECT = 200;
const LONGEST_NAME = 100;

/**
 * Puts a mail into the queue. It goes out if the transaction commits, and not otherwise. Without a mail server the row says
 * what would have been sent, and its secrets are kept nowhere.
 */
export async function queueMail(tx: Transaction, template: Template, now: Date): Promise<Delivery> {
  const [row] = await tx.select({ name: site.name, language: site.language }).from(site).limit(1);
  const sender = row ?? { name: "Standfirst", language: "en" };
  const letter = cleaned(template(sender));
  if (!isOneAddress(letter.to.address)) throw new Error("A mail goes to one plain address.");
  const origin = env().PUBLIC_URL;
  const id = newId();
  const isConfigured = (await mailServer(tx)) !== null;
  await tx.insert(mails).values({
    id,
    messageId: `<${id}.${newId()}@${new URL(origin).hostname}>`,
    kind: letter.kind,
    toAddress: letter.to.address,
    toName: oneLine(letter.to.name, LONGEST_NAME),
    subject: oneLine(letter.subject, LONGEST_SUBJECT),
    shown: withBlanks(letter),
    createdAt: now,
    dueAt: now,
    worthlessAt: letter.worthlessAt ?? null,
    ...(isConfigured
      ? { state: "queued", sealed: seal(JSON.stringify(compose(letter, sender, origin)), MAIL_SEAL) }
      : { state: "unsent", endedAt: now }),
  });
  return isConfigured ? "queued" : "not-configured";
}

/** What a row says; null when AUTH_SECRET has changed since. */
export function openMail(sealed: string): Composed | null {
  const text = unseal(sealed, MAIL_SEAL);
  return text === null ? null : (JSON.parse(text) as Composed);
}
