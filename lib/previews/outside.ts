import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { contentOf } from "#lib/articles/content.ts";
import { asReadersWould } from "#lib/articles/preview.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { AppError } from "#lib/kernel/errors.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { openPreview } from "./commands/open.ts";
import { isRemembered, previewState } from "./lifecycle.ts";
import { linkWith, type PreviewRow } from "./rows.ts";
import { OpenPreviewInput } from "./schema.ts";

export type OutsidePreview = { article: ArticlePageData; note: string; expiresAt: Date };

/** The saved draft for whoever holds a link to it; null when the link is not worth anything (any more). */
export async function previewWith(
  secret: string,
  sections: ReaderSection[],
  now: Date,
): Promise<OutsidePreview | null> {
  const link = await openedLink(secret, now);
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

/** Whether it opens anything is only read; what is known by then to be worth remembering is written. */
export async function openedLink(secret: string, now: Date): Promise<PreviewRow["link"] | null> {
  if (!OpenPreviewInput.safeParse({ secret }).success) return null;
  const found = await linkWith(db(), secret);
  if (!found || previewState(found, now) !== "open") return null;
  if (isRemembered(found.link, now)) return found.link;
  const context = { actor: { type: "anyone" as const }, now, via: "door" as const };
  return openPreview({ secret }, context).then(
    () => found.link,
    (error: unknown) => {
      // Taken back in this very moment.
      if (error instanceof AppError && error.code === "not-found") return null;
      throw error;
    },
  );
}
