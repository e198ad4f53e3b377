import { json, moment, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { Rights } from "../vocabulary.ts";

/** A role that the newsroom made for itself, of the same rights as the four that come with it. */
export const roles = table(
  "roles",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Small and without accents: no two look alike. */
    nameKey: text("name_key").notNull(),
    rights: json("rights").$type<Rights>().notNull(),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [uniqueIndex("roles_name").on(t.nameKey)],
);
export type RoleRow = typeof roles.$inferSelect;
