import { index, json, moment, table, text } from "../dialect/columns.ts";
import { articles } from "./articles.ts";
import { people } from "./people.ts";

/**
 * What a comment is about. Of a text: the block it was in, the place within, counted in characters, and the words themselves with some
 * before and after, by which it is found again when the text around it has changed.
 */
export type CommentAnchor =
  | { on: "article" }
  | { on: "field"; field: string }
  | { on: "text"; block: string; from: number; to: number; quote: string; before: string; after: string };

/** What people say to one another about a draft. Never part of the text, so no reader, export or feed can come by it. */
export const comments = table(
  "comments",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** The comment that began the thread; its own id for that one. */
    threadId: text("thread_id").notNull(),
    /** Of the first of a thread; null for answers. */
    anchor: json("anchor").$type<CommentAnchor | null>(),
    /** Plain text; empty once it was removed. */
    words: text("words").notNull(),
    /** The people it names. */
    mentions: json("mentions").$type<string[]>().notNull(),
    byId: text("by_id").references(() => people.id, { onDelete: "set null" }),
    guestName: text("guest_name").notNull().default(""),
    guestLinkId: text("guest_link_id"),
    at: moment("at").notNull(),
    editedAt: moment("edited_at"),
    removedAt: moment("removed_at"),
    /** Of the first of a thread. */
    resolvedAt: moment("resolved_at"),
    resolvedBy: text("resolved_by").references(() => people.id, { onDelete: "set null" }),
  },
  (t) => [index("comments_article").on(t.articleId, t.at, t.id), index("comments_thread").on(t.threadId, t.at, t.id)],
);
export type Comment = typeof comments.$inferSelect;
