import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { fillRelated, type RelatedArticle, relatedIn } from "#lib/content/related.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag } from "#lib/tags.ts";

/** Finished HTML of an article. */
type Text = { id: string; html: string; language: string };

/**
 * Puts the related articles into finished texts, as readers see them now; one that is not live leaves nothing. With
 * `baseUrl` their addresses are absolute. One query, whatever the number of texts.
 */
export async function withRelated(texts: readonly Text[], baseUrl = ""): Promise<string[]> {
  const found = await relatedArticles(
    texts.flatMap(({ html }) => relatedIn(html)),
    baseUrl,
  );
  return texts.map(({ id, html, language }) =>
    fillRelated(html, language, (other) => (other === id ? undefined : found.get(other))),
  );
}

/** Those of these articles that readers see, by id. */
export async function relatedArticles(wanted: readonly string[], baseUrl = ""): Promise<Map<string, RelatedArticle>> {
  const ids = [...new Set(wanted)];
  // Those that are not live too: the page changes when one of them comes out.
  tag(...ids.map(articleTag));
  return ids.length > 0 ? liveAmong(ids, baseUrl) : new Map();
}

async function liveAmong(ids: string[], baseUrl: string): Promise<Map<string, RelatedArticle>> {
  const { title, language } = revisions;
  const rows = await db()
    .select({ id: articles.id, path: articles.path, title, language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(articles.id, ids), eq(articles.form, "article"), isNotNull(articles.path)));
  return new Map(rows.map(({ id, path, ...words }) => [id, { ...words, url: `${baseUrl}/${path}` }]));
}
