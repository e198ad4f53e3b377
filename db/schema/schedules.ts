import { index, json, moment, table, text } from "../dialect/columns.ts";
import type { Change, ScheduledAct, ScheduleState } from "../vocabulary.ts";
import { articles, revisions } from "./articles.ts";
import { people } from "./people.ts";

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
    /** What it will be to readers of what is out already, and what they are told of it. */
    change: text("change").$type<Change>().notNull().default("update"),
    note: text("note").notNull().default(""),
    /** The zone that the time was chosen in. */
    zone: text("zone").notNull(),
    state: text("state").$type<ScheduleState>().notNull(),
    /** Why it failed, in a sentence. */
    problem: text("problem").notNull().default(""),
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
