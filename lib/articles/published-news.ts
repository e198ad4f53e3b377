import { and, desc, eq, gte, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { latestTag } from "#lib/tags.ts";

export type News = { path: string; title: string; language: string; publishedAt: Date };

/** As many as a news sitemap may hold. */
const MOST = 1_000;

/** What was published since then, newest first; standing pages are no news. */
export async function publishedNews(since: Date): Promise<News[]> {
  tag(latestTag);
  const { path, publishedAt } = articles;
  const rows = await db()
    .select({ path, publishedAt, title: revisions.title, language: revisions.language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.form, "article"), isNotNull(path), isNotNull(publishedAt), gte(publishedAt, since)))
    .orderBy(desc(publishedAt), desc(articles.id))
    .limit(MOST);
  return rows.map((row) => ({ ...row, path: row.path as string, publishedAt: row.publishedAt as Date }));
}
