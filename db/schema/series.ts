import { moment, table, text, uniqueIndex } from "../dialect/columns.ts";

/** Articles that are read in an order. Which they are stands in the references: role "part", scope "record". */
export const series = table(
  "series",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    description: text("description").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("series_slug").on(t.slug)],
);
export type Series = typeof series.$inferSelect;
