import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { bylinesOf, leadPicture } from "./published-parts.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/** The live articles among these ids as cards, in the order of the ids. Three queries, whatever their number. */
export async function cardsOf(ids: string[], sections: ReaderSection[]): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select(columns)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(articles.id, ids));
  const [byline, pictures] = await Promise.all([
    bylinesOf(rows.flatMap((row) => row.bylines)),
    publishedPictures(rows.flatMap((row) => (row.lead ? [row.lead.mediaId] : []))),
  ]);
  const cards = new Map<string, ArticleCard>();
  for (const { path, publishedAt, republishedAt, sectionId, bylines, lead, ...words } of rows) {
    if (!path || !publishedAt) continue;
    const section = trailTo(sections, sectionId).at(-1);
    cards.set(words.id, {
      ...words,
      path,
      section: section ? { name: section.name, path: section.path } : null,
      bylines: byline(bylines),
      picture: leadPicture(lead, pictures),
      publishedAt,
      updatedAt: republishedAt,
    });
  }
  return ids.flatMap((id) => cards.get(id) ?? []);
}

const columns = {
  id: articles.id,
  path: articles.path,
  publishedAt: articles.publishedAt,
  republishedAt: articles.republishedAt,
  kind: revisions.kind,
  language: revisions.language,
  kicker: revisions.kicker,
  title: revisions.title,
  standfirst: revisions.standfirst,
  sectionId: revisions.sectionId,
  bylines: revisions.bylines,
  lead: revisions.lead,
  translationGroup: articles.translationGroup,
};
