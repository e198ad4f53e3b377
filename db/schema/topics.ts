import { flag, moment, table, text, uniqueIndex } from "../dialect/columns.ts";

/** A subject that collects articles across sections. */
export const topics = table(
  "topics",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull(),
    sample: flag("sample").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("topics_slug").on(t.slug)],
);
export type Topic = typeof topics.$inferSelect;
