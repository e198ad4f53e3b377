import { sql } from "drizzle-orm";
import { index, integer, moment, table, text } from "../dialect/columns.ts";
import type { MailSecurity, MailState } from "../vocabulary.ts";

/** Rows that are not at their end. A query must say it in these words to be answered by the index. */
export const WAITING = sql`state IN ('queued', 'sending')`;

/** What goes out, what went, and what could not. A row is written in the transaction of whatever it tells of. */
export const mails = table(
  "mails",
  {
    id: text("id").primaryKey(),
    /** The same at every try, so that whoever gets a mail twice can tell. */
    messageId: text("message_id").notNull(),
    /** Which template made it: `invitation`. */
    kind: text("kind").notNull(),
    toAddress: text("to_address").notNull(),
    toName: text("to_name").notNull(),
    subject: text("subject").notNull(),
    /** The text for the desk: a blank stands where a link or a code stood. */
    shown: text("shown").notNull(),
    /** The mail itself, encrypted (lib/kernel/seal.ts); gone as soon as the row is at its end. */
    sealed: text("sealed"),
    state: text("state").$type<MailState>().notNull(),
    tries: integer("tries").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    /** When it is tried next; for one that is being sent, when another process may take it for lost. */
    dueAt: moment("due_at").notNull(),
    /** What it says is worth nothing after this: its link has expired. */
    worthlessAt: moment("worthless_at"),
    /** Who is sending it: a word that changes with every try. */
    claim: text("claim"),
    endedAt: moment("ended_at"),
    /** Why the last try failed, in plain words. */
    problem: text("problem"),
  },
  (t) => [
    index("mails_due").on(t.dueAt).where(WAITING),
    index("mails_newest").on(t.createdAt, t.id),
    index("mails_ended").on(t.endedAt),
  ],
);
export type MailRow = typeof mails.$inferSelect;

/** One row: the mail server that an admin entered. What the environment says goes before it. */
export const mailSettings = table("mail_settings", {
  id: integer("id").primaryKey(),
  host: text("host").notNull(),
  port: integer("port").notNull(),
  security: text("security").$type<MailSecurity>().notNull(),
  user: text("user_name").notNull(),
  /** Encrypted, like the mails; empty when the server asks for none. */
  sealedPassword: text("sealed_password").notNull(),
  fromName: text("from_name").notNull(),
  fromAddress: text("from_address").notNull(),
  replyTo: text("reply_to").notNull(),
});
export type MailSettingsRow = typeof mailSettings.$inferSelect;
