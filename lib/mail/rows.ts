import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type MailRow, mails } from "#db/schema/mail.ts";
import { notFound } from "#lib/kernel/errors.ts";

export async function mailById(on: Database, id: string): Promise<MailRow> {
  const [mail] = await on.select().from(mails).where(eq(mails.id, id));
  if (!mail) throw notFound("mail");
  return mail;
}
