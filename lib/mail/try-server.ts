import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { compose } from "#lib/kernel/mail/compose.ts";
import { handOver } from "#lib/kernel/mail/hand-over.ts";
import { oneLine, type Sender } from "#lib/kernel/mail/letter.ts";
import { mailServer } from "#lib/kernel/mail/server.ts";
import { testMail } from "./mails/test.ts";

/** Whoever waits for the answer waits no longer than this. */
const PATIENCE_MS = 9_000;

export type Recipient = { to: { name: string; address: string }; site: Sender };

/** Whoever asks; a test goes to nobody else. Null for a job, which has no mailbox. */
export async function testRecipient(on: Database, actor: Actor): Promise<Recipient | null> {
  if (actor.type !== "person") return null;
  const [person] = await on.select().from(people).where(eq(people.id, actor.id));
  const [row] = await on.select({ name: site.name, language: site.language }).from(site).limit(1);
  if (!person) return null;
  return { to: { name: person.name, address: person.email }, site: row ?? { name: "Standfirst", language: "en" } };
}

/** Throws when there is no server or it refuses (lib/kernel/mail/explain.ts says why in words). */
export async function sendTest({ to, site: sender }: Recipient): Promise<void> {
  const server = await mailServer();
  if (!server) throw new AppError("conflict", "There is no mail server to test. Enter one and save it first.");
  const origin = env().PUBLIC_URL;
  const letter = testMail(to)(sender);
  const messageId = `<${newId()}.test@${new URL(origin).hostname}>`;
  const subject = oneLine(letter.subject, 200);
  await handOver(server, { messageId, to, subject, ...compose(letter, sender, origin) }, PATIENCE_MS);
}
