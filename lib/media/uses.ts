import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";

/** An article that shows a picture: in its draft, in what readers see, or both. */
export type Use = { articleId: string; title: string; live: boolean; createdBy: string | null };

/** Every article that shows the picture, whoever may see it; what leaves the house is narrowed by the caller. */
export async function usesOf(on: Database, pictureId: string): Promise<Use[]> {
  const rows = await on
    .select({ articleId: articles.id, title: articles.title, scope: references.scope, createdBy: articles.createdBy })
    .from(references)
    .innerJoin(articles, eq(articles.id, references.articleId))
    .where(and(eq(references.targetType, "media"), eq(references.targetId, pictureId)))
    .orderBy(asc(articles.title), asc(articles.id));
  const uses = new Map<string, Use>();
  for (const { scope, ...row } of rows) {
    const live = scope === "live" || uses.get(row.articleId)?.live === true;
    uses.set(row.articleId, { ...row, live });
  }
  return [...uses.values()];
}
