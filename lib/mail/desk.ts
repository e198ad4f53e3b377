import { and, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type MailRow, mailSettings, mails } from "#db/schema/mail.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { env } from "#lib/kernel/env.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { PASSWORD_SEAL } from "#lib/kernel/mail/server.ts";
import { unseal } from "#lib/kernel/seal.ts";
import { looksAfterMail } from "./policy.ts";

const PAGE_SIZE = 30;

export type DeskMail = Omit<MailRow, "sealed" | "claim" | "messageId">;
export type DeskMailServer = {
  /** Who sends when the environment says so; then what is entered below counts for nothing. */
  environment: { from: string } | null;
  entered: null | {
    host: string;
    port: number;
    security: string;
    user: string;
    fromName: string;
    fromAddress: string;
    replyTo: string;
    password: "none" | "kept" | "unreadable";
  };
  /** Where a test goes: the viewer's own address. */
  testTo: string;
};

/** What the mail page shows of the server; never its password. Not found for whoever does not look after mail. */
export async function deskMailServer(viewer: Viewer): Promise<DeskMailServer> {
  if (!looksAfterMail(viewer)) throw notFound("page");
  const { SMTP_URL, MAIL_FROM = "" } = env();
  const [row] = await db().select().from(mailSettings).where(eq(mailSettings.id, 1));
  const [self] = await db().select({ email: people.email }).from(people).where(eq(people.id, viewer.id));
  const { id: _, sealedPassword = "", ...entered } = row ?? { id: 1 };
  const isReadable = sealedPassword !== "" && unseal(sealedPassword, PASSWORD_SEAL) !== null;
  const password = sealedPassword === "" ? "none" : isReadable ? "kept" : "unreadable";
  return {
    environment: SMTP_URL ? { from: MAIL_FROM } : null,
    entered: row ? ({ ...entered, password } as DeskMailServer["entered"]) : null,
    testTo: self?.email ?? "",
  };
}

/** One page of the queue, newest first. Links and codes are blank in it. */
export async function deskMails(viewer: Viewer, after?: string): Promise<{ mails: DeskMail[]; after: string | null }> {
  if (!looksAfterMail(viewer)) throw notFound("page");
  const rows = await db()
    .select()
    .from(mails)
    .where(olderThan(after))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(PAGE_SIZE + 1);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    mails: page.map(({ sealed: _, claim: __, messageId: ___, ...mail }) => mail),
    after: rows.length > PAGE_SIZE && last ? `${last.createdAt.getTime().toString(36)}.${last.id}` : null,
  };
}

function olderThan(cursor: string | undefined): SQL {
  const found = /^([0-9a-z]{1,9})\.([0-9a-z]{16})$/.exec(cursor ?? "");
  if (!found) return sql`1 = 1`;
  const at = new Date(Number.parseInt(found[1] as string, 36));
  return or(lt(mails.createdAt, at), and(eq(mails.createdAt, at), lt(mails.id, found[2] as string))) as SQL;
}
