import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { bodyParts, liveBody } from "#lib/articles/published-body.ts";
import { withRelated } from "#lib/articles/published-related.ts";
import type { ArticlePageData, ReaderPicture } from "#lib/articles/reader-shapes.ts";
import type { ContentDocument } from "#lib/content/document.ts";
import { renderDocument } from "#lib/content/render.ts";
import { documentReferences } from "#lib/content/text.ts";
import { env } from "#lib/kernel/env.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { publishedSections } from "#lib/sections/published.ts";

/** The readers' page of an article as facts, its text with absolute addresses, and the pictures in it. */
export type FullArticle = Omit<ArticlePageData, "html"> & { html: string; pictures: ReaderPicture[] };

/** The live article of an id, or null. */
export async function publishedArticleOf(id: string): Promise<FullArticle | null> {
  const [row] = await db()
    .select({ path: articles.path })
    .from(articles)
    .where(and(eq(articles.id, id), isNotNull(articles.path)));
  return row?.path ? publishedArticleFrom(row.path) : null;
}

/** The live article at an address without its leading slash, or null. */
export async function publishedArticleFrom(path: string): Promise<FullArticle | null> {
  const article = await publishedArticleAt(path, await publishedSections());
  const body = article && (await liveBody(article.id));
  if (!article || !body) return null;
  const { id, language } = article;
  const baseUrl = env().PUBLIC_URL;
  const html = renderDocument(body, { language, ...(await bodyParts([body])), baseUrl });
  const [filled = ""] = await withRelated([{ id, html, language }], baseUrl);
  return { ...article, html: filled, pictures: await picturesIn(body) };
}

async function picturesIn(body: ContentDocument): Promise<ReaderPicture[]> {
  const ids = documentReferences(body).flatMap((each) => (each.target === "media" ? [each.id] : []));
  return [...(await publishedPictures([...new Set(ids)])).values()];
}
