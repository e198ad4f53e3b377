import { sql } from "drizzle-orm";
import { index, json, moment, table, text } from "../dialect/columns.ts";
import type { NoticeKind, NoticeMail } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { people } from "./people.ts";

/** What somebody is told, one row for each of those who are. Written in the transaction of what it tells of. */
export const notices = table(
  "notices",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<NoticeKind>().notNull(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Who did it; a guest's name where it was none of the house. */
    byId: text("by_id").references(() => people.id, { onDelete: "set null" }),
    guestName: text("guest_name").notNull().default(""),
    /** What was said, or the stage that it is about. */
    words: text("words").notNull(),
    /** The comment that it leads to. */
    commentId: text("comment_id"),
    at: moment("at").notNull(),
    readAt: moment("read_at"),
    /** When it was put into a mail; also when it was found that it need not be. */
    mailedAt: moment("mailed_at"),
  },
  (t) => [
    index("notices_person").on(t.personId, t.at, t.id),
    index("notices_unread").on(t.personId).where(sql`read_at IS NULL`),
    index("notices_article").on(t.articleId),
    index("notices_unmailed").on(t.at, t.id).where(sql`mailed_at IS NULL`),
  ],
);
export type Notice = typeof notices.$inferSelect;

/** How somebody wishes to be told; whoever has no row is told of everything, and mailed soon. */
export const noticeWishes = table("notice_wishes", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  mail: text("mail").$type<NoticeMail>().notNull(),
  /** The kinds that they do not wish to see in the desk, and not by mail. */
  notInDesk: json("not_in_desk").$type<NoticeKind[]>().notNull(),
  notByMail: json("not_by_mail").$type<NoticeKind[]>().notNull(),
});
export type NoticeWish = typeof noticeWishes.$inferSelect;
