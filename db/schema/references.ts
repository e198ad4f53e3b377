import { sql } from "drizzle-orm";
import { index, integer, moment, primaryKey, table, text, uniqueIndex } from "../dialect/columns.ts";
import type { ReferenceRole, ReferenceScope, ReferenceTarget } from "../vocabulary.ts";
import { articles } from "./articles.ts";

/**
 * One row per link from an article to a record, rebuilt whenever the draft is saved (scope "draft") or the live revision
 * changes (scope "live"). What a record says of articles stands here too and follows no text (scope "record"): the guide of
 * a topic, the parts of a series, the stories related to another (docs/decisions/records-not-revisions.md). An article refers to its section and to every section above it, so the list of a section, a
 * topic or an author is one and the same query.
 */
export const references = table(
  "content_references",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    scope: text("scope").$type<ReferenceScope>().notNull(),
    role: text("role").$type<ReferenceRole>().notNull(),
    targetType: text("target_type").$type<ReferenceTarget>().notNull(),
    targetId: text("target_id").notNull(),
    position: integer("position").notNull(),
    /** First publication of the article on live rows, last change on draft rows: lists of a target are read in this order. */
    sortAt: moment("sort_at").notNull(),
    /** Of the text, in small letters; on the live rows of sections alone, for the lists of one language. */
    language: text("language"),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.scope, t.role, t.targetType, t.targetId] }),
    index("references_target").on(t.targetType, t.targetId, t.scope, t.role, t.sortAt, t.articleId),
    // An article is a part of one series at most.
    uniqueIndex("references_part").on(t.articleId).where(sql`role = 'part'`),
    // The newest of a section in one language, also where they are few among many.
    index("references_language").on(t.targetId, t.language, t.sortAt, t.articleId).where(sql`language IS NOT NULL`),
  ],
);
export type Reference = typeof references.$inferSelect;
