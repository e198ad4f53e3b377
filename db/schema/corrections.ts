import { sql } from "drizzle-orm";
import { index, moment, table, text } from "../dialect/columns.ts";
import type { NoteKind } from "../vocabulary.ts";
import { articles, revisions } from "./articles.ts";
import { people } from "./people.ts";

/** A condition of an index below: a query must say it in these words to be answered by it. */
export const TOLD = sql`told_at IS NOT NULL`;

/**
 * What readers are told of a change, as a dated note. Once they were told it stays: it can be taken back with a reason,
 * and neither changed nor removed.
 */
export const corrections = table(
  "corrections",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** The text that it came out with; null while it waits for the next publication. */
    revisionId: text("revision_id").references(() => revisions.id, { onDelete: "cascade" }),
    kind: text("kind").$type<NoteKind>().notNull(),
    /** Plain paragraphs, parted by an empty line. */
    text: text("text").notNull(),
    /** The article's when it was written. */
    language: text("language").notNull(),
    createdBy: text("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    toldAt: moment("told_at"),
    takenBackAt: moment("taken_back_at"),
    takenBackBy: text("taken_back_by").references(() => people.id, { onDelete: "set null" }),
    /** As readers are told it. */
    takenBackReason: text("taken_back_reason").notNull().default(""),
  },
  (t) => [
    index("corrections_article").on(t.articleId, t.toldAt, t.id),
    index("corrections_told").on(t.toldAt, t.id).where(TOLD),
  ],
);
export type Correction = typeof corrections.$inferSelect;
