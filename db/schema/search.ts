import { counter, table, text, uniqueIndex } from "../dialect/columns.ts";
import { articles } from "./articles.ts";

/** The words of every working draft. Each engine keeps its own full-text index beside it (db/dialect/search.ts). */
export const searchDocuments = table(
  "search_documents",
  {
    id: counter("id"),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    standfirst: text("standfirst").notNull(),
    body: text("body").notNull(),
  },
  (t) => [uniqueIndex("search_documents_article").on(t.articleId)],
);
