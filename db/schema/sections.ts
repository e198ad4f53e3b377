import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { flag, index, integer, moment, table, text, uniqueIndex } from "../dialect/columns.ts";

/** A tree: gives articles their address and their breadcrumb. `path` repeats the slugs from the root, without slashes at the ends. */
export const sections = table(
  "sections",
  {
    id: text("id").primaryKey(),
    parentId: text("parent_id").references((): AnySQLiteColumn => sections.id),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    path: text("path").notNull(),
    description: text("description").notNull(),
    position: integer("position").notNull(),
    sample: flag("sample").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("sections_path").on(t.path), index("sections_parent").on(t.parentId, t.position)],
);
export type Section = typeof sections.$inferSelect;
