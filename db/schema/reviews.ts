import { index, integer, json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { NoticeKind, ReviewAct, ScheduledAct, ScheduleState } from "../vocabulary.ts";
import { articles, revisions } from "./articles.ts";
import { people } from "./people.ts";
import { stages } from "./stages.ts";

/** What was done with a story on its way through the stages. Rows are added, never changed. */
export const reviews = table(
  "reviews",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    act: text("act").$type<ReviewAct>().notNull(),
    /** The stage that it was done in, and its name then. */
    stageId: text("stage_id").references(() => stages.id, { onDelete: "set null" }),
    stageName: text("stage_name").notNull(),
    /** The text that it was done to: an approval counts for it alone. */
    revisionId: text("revision_id").references(() => revisions.id, { onDelete: "set null" }),
    contentHash: text("content_hash").notNull(),
    note: text("note").notNull(),
    /** One of the two, or neither where they are gone since. */
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    /** The link of somebody without an account. No reference: links are swept, what was said with them stays. */
    guestLinkId: text("guest_link_id"),
    name: text("name").notNull(),
    /** To whom it was handed over. */
    toPersonId: text("to_person_id").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("reviews_article").on(t.articleId, t.createdAt, t.id)],
);
export type Review = typeof reviews.$inferSelect;

/** Where in an article a comment hangs: at words of the text, at a field, or at the article as a whole. */
export type Anchor =
  | { at: "article" }
  | { at: "field"; field: string }
  /** `block` is its id in the document; `from` and `to` count characters of its text, `quote` is what stood there. */
  | { at: "text"; block: string; from: number; to: number; quote: string; before: string; after: string };

/** What the desk says to one another about a draft. Never part of the text, so that it reaches no reader. */
export const comments = table(
  "comments",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** The comment that it answers; null for the first of a thread, which alone has an anchor and is resolved. */
    threadId: text("thread_id"),
    anchor: json("anchor").$type<Anchor | null>(),
    body: text("body").notNull(),
    mentions: json("mentions").$type<string[]>().notNull(),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    /** The link of somebody without an account. No reference: links are swept, what was said with them stays. */
    guestLinkId: text("guest_link_id"),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull(),
    editedAt: moment("edited_at"),
    resolvedAt: moment("resolved_at"),
    resolvedBy: text("resolved_by").references(() => people.id, { onDelete: "set null" }),
    /** Its words are gone, its place in the thread stays. */
    deletedAt: moment("deleted_at"),
  },
  (t) => [index("comments_article").on(t.articleId, t.createdAt, t.id), index("comments_thread").on(t.threadId)],
);
export type Comment = typeof comments.$inferSelect;

/** What somebody is told, in the desk and, gathered, by mail. */
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
    commentId: text("comment_id").references(() => comments.id, { onDelete: "cascade" }),
    /** Who did it, as they were called then. */
    byName: text("by_name").notNull(),
    createdAt: moment("created_at").notNull(),
    readAt: moment("read_at"),
    /** When a mail with it was put into the queue, or was found not to be wished for; null while it waits for the next one. */
    mailedAt: moment("mailed_at"),
  },
  (t) => [
    index("notices_person").on(t.personId, t.createdAt, t.id),
    index("notices_mailed").on(t.mailedAt, t.createdAt),
  ],
);
export type Notice = typeof notices.$inferSelect;

/** Of what somebody wants to be told where; whoever has no row has the defaults. */
export const noticeWishes = table("notice_wishes", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  desk: json("desk").$type<NoticeKind[]>().notNull(),
  mail: json("mail").$type<NoticeKind[]>().notNull(),
});

/** What shall happen to an article at a time by itself. */
export const schedules = table(
  "schedules",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    act: text("act").$type<ScheduledAct>().notNull(),
    /** Exactly what will appear; null to unpublish. */
    revisionId: text("revision_id").references(() => revisions.id),
    at: moment("at").notNull(),
    /** What may not be used any more by then, and shall be published all the same. */
    despite: json("despite").$type<string[]>().notNull(),
    /** The zone that the time was chosen in. */
    zone: text("zone").notNull(),
    state: text("state").$type<ScheduleState>().notNull(),
    /** Why it failed, in a sentence. */
    problem: text("problem").notNull().default(""),
    tries: integer("tries").notNull().default(0),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    settledAt: moment("settled_at"),
  },
  (t) => [index("schedules_due").on(t.state, t.at, t.id), index("schedules_article").on(t.articleId, t.createdAt)],
);
export type Schedule = typeof schedules.$inferSelect;

/** When a piece of work that comes again and again was last done, by any node: the proof that it is alive. */
export const heartbeats = table("heartbeats", {
  name: text("name").primaryKey(),
  at: moment("at").notNull(),
});

/** A private address where a calendar program fetches what is planned. Only the hash of its secret is kept. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    lastOpenedAt: moment("last_opened_at"),
  },
  (t) => [uniqueIndex("calendar_feeds_secret").on(t.secretHash), index("calendar_feeds_person").on(t.personId)],
);

/** A check that somebody let pass, and why. Counts for the text that it was said of. */
export const waivers = table(
  "waivers",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    check: text("check_name").notNull(),
    contentHash: text("content_hash").notNull(),
    reason: text("reason").notNull(),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("waivers_article").on(t.articleId, t.createdAt)],
);
export type Waiver = typeof waivers.$inferSelect;
