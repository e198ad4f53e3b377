import type { z } from "zod";
import type { ArticleCard, Place, ReaderPicture, SeriesPlace } from "#lib/articles/reader-shapes.ts";
import type { ReaderAuthor } from "#lib/authors/published.ts";
import type { FoundText } from "#lib/search/published-texts.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { ReaderTopic } from "#lib/topics/published.ts";
import { absolute, sizesOf } from "./addresses.ts";
import { htmlBlocks, plainWords } from "./html-blocks.ts";
import type { FullArticle } from "./published-article.ts";
import type {
  Picture,
  PublishedArticle,
  PublishedAuthor,
  PublishedSection,
  PublishedSummary,
  PublishedTopic,
  SearchFind,
} from "./shapes/published.ts";

/** What readers' reads find, as programs get it: moments in ISO 8601, addresses absolute. */

export function summaryOf(card: ArticleCard): z.output<typeof PublishedSummary> {
  return { ...wordsOf(card), section: card.section && placeOf(card.section) };
}

export function findOf({ card, passage }: FoundText): z.output<typeof SearchFind> {
  return { article: summaryOf(card), passage };
}

export function articleOf(article: FullArticle): z.output<typeof PublishedArticle> {
  const { form, trail, topics, translations, onward, seo, words, html, pictures } = article;
  const blocks = htmlBlocks(html);
  return {
    ...wordsOf({ ...article, publishedAt: article.publishedAt as Date }),
    ...{ form, trail: trail.map(placeOf), topics: topics.map(placeOf), seo, words, html, blocks },
    translations: translations.map(({ id, language, title, path }) => ({ id, language, title, url: absolute(path) })),
    series: onward?.series ? seriesOf(onward.series) : null,
    text: plainWords(blocks),
    pictures: pictures.map(pictureOf),
  };
}

function seriesOf({ name, path, part, parts }: SeriesPlace) {
  return { ...placeOf({ name, path }), part, of: parts.length };
}

export function pictureOf(picture: ReaderPicture): z.output<typeof Picture> {
  const { id, width, height, alt, caption, credit, colour, focalX, focalY } = picture;
  return { id, width, height, alt, caption, credit, colour, focalX, focalY, sources: sizesOf(picture) };
}

export function sectionOf({ id, parentId, name, path, description }: ReaderSection): z.output<typeof PublishedSection> {
  return { id, parentId, name, path, url: absolute(path), description };
}

export function topicOf({ id, name, slug, description }: ReaderTopic): z.output<typeof PublishedTopic> {
  return { id, name, slug, url: absolute(`topics/${slug}`), description };
}

export function authorOf(author: ReaderAuthor): z.output<typeof PublishedAuthor> {
  const { id, kind, name, slug, role, bio } = author;
  return { id, kind, name, slug, url: absolute(`authors/${slug}`), role, bio };
}

type Worded = Omit<ArticleCard, "section">;

function wordsOf({ id, path, kind, language, kicker, title, standfirst, bylines, picture, ...dates }: Worded) {
  return {
    ...{ id, path, url: absolute(path), kind, language, kicker, title, standfirst },
    bylines: bylines.map(({ id, name, slug }) => ({ id, name, slug, url: absolute(`authors/${slug}`) })),
    picture: picture && pictureOf(picture),
    publishedAt: dates.publishedAt.toISOString(),
    updatedAt: dates.updatedAt?.toISOString() ?? null,
  };
}

function placeOf({ name, path }: Place) {
  return { name, path, url: absolute(path) };
}
