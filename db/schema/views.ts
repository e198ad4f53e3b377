import { flag, index, moment, table, text } from "../dialect/columns.ts";
import { people } from "./people.ts";

/** A list as somebody narrowed it, by a name. */
export const savedViews = table(
  "saved_views",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Everybody in the desk has it in their list too. */
    shared: flag("shared").notNull().default(false),
    /** The screen that it is a view of. */
    room: text("room").notNull(),
    name: text("name").notNull(),
    /** What stands behind the question mark of its address. */
    query: text("query").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("saved_views_person").on(t.personId, t.room), index("saved_views_shared").on(t.shared, t.room)],
);
export type SavedView = typeof savedViews.$inferSelect;
