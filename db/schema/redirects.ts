import { index, moment, table, text } from "../dialect/columns.ts";
import { articles } from "./articles.ts";
import { sections } from "./sections.ts";

/** An address that something had before. It names the thing, not the next address, so that chains cannot grow. */
export const redirects = table(
  "redirects",
  {
    path: text("path").primaryKey(),
    articleId: text("article_id").references(() => articles.id, { onDelete: "cascade" }),
    sectionId: text("section_id").references(() => sections.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("redirects_article").on(t.articleId), index("redirects_section").on(t.sectionId)],
);
