import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { AppError } from "#lib/kernel/errors.ts";

/** An article that shows a picture or offers a file: in its draft, in what readers see, or both. */
export type Use = { articleId: string; title: string; live: boolean; createdBy: string | null };

/** Every article that shows it, whoever may see the article; what leaves the house is narrowed by the caller. */
export async function usesOf(on: Database, type: "media" | "file", id: string): Promise<Use[]> {
  const rows = await on
    .select({ articleId: articles.id, title: articles.title, scope: references.scope, createdBy: articles.createdBy })
    .from(references)
    .innerJoin(articles, eq(articles.id, references.articleId))
    .where(and(eq(references.targetType, type), eq(references.targetId, id)))
    .orderBy(asc(articles.title), asc(articles.id));
  const uses = new Map<string, Use>();
  for (const { scope, ...row } of rows) {
    const live = scope === "live" || uses.get(row.articleId)?.live === true;
    uses.set(row.articleId, { ...row, live });
  }
  return [...uses.values()];
}

/** The refusal to delete what articles still use; `what` is its name within the sentence. */
export function inUse(what: "picture" | "file", uses: Use[]): AppError {
  const where = uses.length === 1 ? `“${uses[0]?.title || "Untitled"}”` : `${uses.length} articles`;
  const list = uses.map(({ articleId, title, live }) => ({ articleId, title, live }));
  return new AppError("conflict", `This ${what} is used in ${where}. Take it out there first.`, {
    details: { uses: list },
  });
}
