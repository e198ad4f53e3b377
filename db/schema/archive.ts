import { integer, primaryKey, table, text } from "../dialect/columns.ts";

/**
 * How many articles of each month readers can open, so that the archive counts none of them. Kept by whatever brings
 * articles out and takes them away (lib/articles/archive-rows.ts); empty is no error, only slower.
 */
export const archiveMonths = table(
  "archive_months",
  {
    /** Where the months begin and end: with another zone they are others. */
    zone: text("zone").notNull(),
    /** `2026-11` */
    month: text("month").notNull(),
    articles: integer("articles").notNull(),
  },
  (t) => [primaryKey({ columns: [t.zone, t.month] })],
);
