import { flag, index, integer, moment, table, text } from "../dialect/columns.ts";
import type { Approver } from "../vocabulary.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/**
 * The way of a story to publication, in order; with no rows of its own a section goes the way of the one above it, and in
 * the end that of the whole site, whose rows have no section.
 */
export const stages = table(
  "stages",
  {
    id: text("id").primaryKey(),
    sectionId: text("section_id").references(() => sections.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    /** Whose approval it takes to go on from here. */
    approver: text("approver").$type<Approver>().notNull(),
    approverId: text("approver_id").references(() => people.id, { onDelete: "set null" }),
    /** Whoever wrote the text last, or is its assignee, may not be the one who approves it. */
    fourEyes: flag("four_eyes").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("stages_section").on(t.sectionId, t.position)],
);
export type Stage = typeof stages.$inferSelect;
