import { db } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { explain } from "#lib/kernel/mail/explain.ts";
import { handOver } from "#lib/kernel/mail/hand-over.ts";
import { openMail } from "#lib/kernel/mail/queue.ts";
import { mailServer } from "#lib/kernel/mail/server.ts";
import { type Claimed, claimMail } from "./commands/claim.ts";
import { settleMail } from "./commands/settle.ts";
import { isDue } from "./due.ts";

/** How often the queue is looked at. */
export const EVERY_MS = 2_000;
const PATIENCE_MS = 20_000;
/** A turn ends now and then, so that a server that stops need not wait for the whole queue. */
const AT_ONE_GO = 20;

/**
 * Sends what is due, one after the other. Each mail is claimed in the database first, so that of several processes one sends
 * it. Whoever is killed between sending and writing that down leaves the claim, and it is sent once more under the same
 * Message-ID: late rather than never.
 */
export async function sendDueMails(clock: () => Date = () => new Date()): Promise<number> {
  for (let sent = 0; sent < AT_ONE_GO; sent++) {
    // Most turns find nothing, and a look costs no transaction.
    const [waiting] = await db().select({ id: mails.id }).from(mails).where(isDue(clock())).limit(1);
    const mail = waiting && (await claimMail({}, system(clock())));
    if (!mail) return sent;
    const { outcome, problem } = await outcomeOf(mail, clock());
    if (problem) log().warn({ mail: mail.id, kind: mail.kind, tries: mail.tries, problem }, "a mail was not sent");
    await settleMail({ id: mail.id, claim: mail.claim, outcome, problem }, system(clock()));
  }
  return AT_ONE_GO;
}

type Outcome = { outcome: "sent" | "again" | "failed" | "given-up"; problem: string | null };

async function outcomeOf(mail: Claimed, now: Date): Promise<Outcome> {
  if (mail.worthlessAt && mail.worthlessAt <= now)
    return { outcome: "given-up", problem: "The link in it expired before it could be sent. Make a new one." };
  const body = mail.sealed && openMail(mail.sealed);
  if (!body)
    return { outcome: "failed", problem: "It was written under another AUTH_SECRET and cannot be read any more." };
  const server = await mailServer();
  if (!server) return { outcome: "again", problem: "There is no mail server in the settings any more." };
  const { messageId, subject, toName: name, toAddress: address } = mail;
  try {
    await handOver(server, { messageId, subject, to: { name, address }, ...body }, PATIENCE_MS);
    return { outcome: "sent", problem: null };
  } catch (error) {
    const { says, final } = explain(error);
    return { outcome: final ? "failed" : "again", problem: says };
  }
}

function system(now: Date): Context {
  return { actor: { type: "system", job: "mail.send" }, now, via: "job" };
}
