import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { contentOf } from "#lib/articles/content.ts";
import { asReadersWould } from "#lib/articles/preview.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { openPreview } from "./commands/open.ts";

export type OutsidePreview = { article: ArticlePageData; note: string; expiresAt: Date };

/** The saved draft for whoever holds a link to it; null when the link is not worth anything (any more). */
export async function previewWith(
  secret: string,
  sections: ReaderSection[],
  now: Date,
): Promise<OutsidePreview | null> {
  const link = await openPreview({ secret }, { actor: { type: "anyone" }, now, via: "door" }).catch(ended);
  if (!link) return null;
  const [row] = await db()
    .select({ article: articles, draft: drafts })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .where(eq(articles.id, link.articleId));
  if (!row) return null;
  const article = await asReadersWould({ ...row.article, content: contentOf(row.draft) }, sections, now);
  return { article, note: link.note, expiresAt: link.expiresAt };
}

/** A secret that none of ours could be is refused before it is looked for, and answered no differently. */
function ended(error: unknown): null {
  const name = error instanceof Error ? error.name : "";
  if (name === "ZodError" || (name === "AppError" && (error as { code?: string }).code === "not-found")) return null;
  throw error;
}
