import { eq } from "drizzle-orm";
import { type Database, db } from "#db/client.ts";
import { type MailSettingsRow, mailSettings } from "#db/schema/mail.ts";
import type { MailSecurity } from "#db/vocabulary.ts";
import { env } from "../env.ts";
import { unseal } from "../seal.ts";
import { oneLine } from "./letter.ts";

/** Where mail is handed over, and in whose name. */
export type MailServer = {
  /** Who says so: SMTP_URL, which goes first, or an admin in the desk. */
  source: "environment" | "desk";
  from: string | { name: string; address: string };
  replyTo: string;
  way: { url: string } | { host: string; port: number; security: MailSecurity; user: string; password: string | null };
};

/** Opens the password, and nothing else. */
export const PASSWORD_SEAL = "mail server password";

/** The server that mail goes to; null when there is none. */
export async function mailServer(on: Database = db()): Promise<MailServer | null> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL) return { source: "environment", from: MAIL_FROM as string, replyTo: "", way: { url: SMTP_URL } };
  const [row] = await on.select().from(mailSettings).where(eq(mailSettings.id, 1));
  return row ? fromDesk(row) : null;
}

export async function mailIsConfigured(): Promise<boolean> {
  return Boolean(env().SMTP_URL) || (await mailServer()) !== null;
}

function fromDesk(row: MailSettingsRow): MailServer {
  const { host, port, security, user, sealedPassword, fromName, fromAddress, replyTo } = row;
  const password = sealedPassword ? unseal(sealedPassword, PASSWORD_SEAL) : "";
  const from = { name: oneLine(fromName, 100), address: fromAddress };
  return { source: "desk", from, replyTo, way: { host, port, security, user, password } };
}
