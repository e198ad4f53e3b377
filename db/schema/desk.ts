import { flag, index, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { Check } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { people } from "./people.ts";

/** A list with its filters, kept under a name. */
export const savedViews = table(
  "saved_views",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The query of the list's address. */
    query: text("query").notNull(),
    /** Whether everybody is offered it; each sees in it what they may see. */
    shared: flag("shared").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("saved_views_person").on(t.personId, t.name)],
);
export type SavedView = typeof savedViews.$inferSelect;

/** A private address that calendar programs read the plan from, in the name of its owner. Only the hash of its secret is kept. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    secretHash: text("secret_hash").notNull(),
    /** The query of the calendar's address: which sections and people. */
    query: text("query").notNull(),
    createdAt: moment("created_at").notNull(),
    lastReadAt: moment("last_read_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [uniqueIndex("calendar_feeds_secret").on(t.secretHash), index("calendar_feeds_person").on(t.personId)],
);
export type CalendarFeed = typeof calendarFeeds.$inferSelect;

/** That a finding of the publish check is let pass, and why. Tied to what was found: something else is found anew. */
export const waivers = table(
  "waivers",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    check: text("check_name").$type<Check>().notNull(),
    /** What was found, as its check spells it. */
    finding: text("finding").notNull(),
    reason: text("reason").notNull(),
    byId: text("by_id").references(() => people.id, { onDelete: "set null" }),
    at: moment("at").notNull(),
  },
  (t) => [uniqueIndex("waivers_finding").on(t.articleId, t.check, t.finding)],
);
export type Waiver = typeof waivers.$inferSelect;
