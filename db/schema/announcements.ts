import { integer, moment, table, text } from "../dialect/columns.ts";

/** Whom the site tells of what is new, and how far they have been told. One row for each. */
export const announcements = table("announcements", {
  channel: text("channel").$type<"websub" | "indexnow">().primaryKey(),
  /** The event up to which there is nothing left to tell. */
  upTo: integer("up_to").notNull(),
  /** How often the next ones were tried in vain. */
  attempts: integer("attempts").notNull().default(0),
  /** Not before then. */
  nextAt: moment("next_at").notNull(),
});
export type Announcement = typeof announcements.$inferSelect;
