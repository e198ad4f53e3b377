import { renderDocument } from "#lib/content/render.ts";
import { documentWords } from "#lib/content/text.ts";
import { publishedNotes } from "#lib/corrections/published.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { type DeskArticle, deskArticle } from "./desk.ts";
import { publicationDates } from "./lifecycle.ts";
import { neighbour } from "./published.ts";
import { bodyParts } from "./published-body.ts";
import { publishedOnward } from "./published-onward.ts";
import { bylinesOf, leadPicture, topicsOf } from "./published-parts.ts";
import { withRelated } from "./published-related.ts";
import type { ArticlePageData } from "./reader-shapes.ts";

/**
 * The draft in the shape of the readers' page, as it would stand there were it published at `now`. Throws not-found for
 * an article that the viewer may not see.
 */
export async function draftPreview(
  viewer: Viewer,
  id: string,
  sections: ReaderSection[],
  now: Date,
): Promise<ArticlePageData> {
  return asReadersWould(await deskArticle(viewer, id), sections, now);
}

/** A draft that somebody may see. What is read of readers' lists is public; the page is never stored. */
export async function asReadersWould(
  article: Pick<DeskArticle, "id" | "form" | "content" | "publishedAt" | "republishedAt">,
  sections: ReaderSection[],
  now: Date,
): Promise<ArticlePageData> {
  const { id, form } = article;
  const { kind, language, kicker, title, standfirst, slug, seo, sectionId, body, lead } = article.content;
  const trail = sectionId ? trailTo(sections, sectionId) : [];
  const dates = publicationDates(article, now);
  const here = { id, sectionId, publishedAt: dates.publishedAt };
  const [byline, topics, pictures, parts, previous, next, notes] = await Promise.all([
    bylinesOf(article.content.bylines),
    topicsOf(article.content.topics),
    publishedPictures(lead ? [lead.mediaId] : []),
    bodyParts([body]),
    neighbour(here, "before"),
    neighbour(here, "after"),
    publishedNotes(id),
  ]);
  const html = renderDocument(body, { language, ...parts });
  const about = article.content.topics;
  const paths = [previous?.path, next?.path];
  const [[filled = ""], onward] = await Promise.all([
    withRelated([{ id, html, language }]),
    publishedOnward({ id, form, title, standfirst, language, html, about, paths }, sections),
  ]);
  return {
    ...{ id, form, kind, language, kicker, standfirst, seo, topics, previous, next },
    title: title || "Without a title",
    path: [trail.at(-1)?.path, slug].filter(Boolean).join("/"),
    trail: trail.map(({ name, path }) => ({ name, path })),
    bylines: byline(article.content.bylines),
    picture: leadPicture(lead, pictures),
    html: filled,
    words: documentWords(body, language),
    publishedAt: dates.publishedAt,
    updatedAt: dates.republishedAt,
    sample: false,
    notes,
    versions: [],
    onward,
    translations: [],
  };
}
