import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { articleTag } from "#lib/tags.ts";
import { publishedArticleAt } from "./published.ts";
import type { ArticlePageData } from "./reader-shapes.ts";

/** The live article of an id, or null. */
export async function publishedArticleOf(id: string, sections: ReaderSection[]): Promise<ArticlePageData | null> {
  tag(articleTag(id));
  const [row] = await db()
    .select({ path: articles.path })
    .from(articles)
    .where(and(eq(articles.id, id), isNotNull(articles.path)));
  return row?.path ? publishedArticleAt(row.path, sections) : null;
}
