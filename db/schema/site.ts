import { flag, integer, moment, table, text } from "../dialect/columns.ts";

/** One row: what the admin decides about the whole site. */
export const site = table("site", {
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  tagline: text("tagline").notNull(),
  language: text("language").notNull(),
  timeZone: text("time_zone").notNull(),
  /** True while the articles shown are the invented sample edition; every page says so. */
  sample: flag("sample").notNull(),
  /** Null until the first admin exists: nobody can sign in before. */
  setUpAt: moment("set_up_at"),
  /** How many days the record of what people did is kept; null for ever. */
  keepActivityDays: integer("keep_activity_days").default(730),
  /** How many days the record says from which address and browser. */
  keepTracesDays: integer("keep_traces_days").notNull().default(90),
});
export type Site = typeof site.$inferSelect;
