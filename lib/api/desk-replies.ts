import type { z } from "zod";
import type { Content } from "#lib/articles/content.ts";
import type { DeskArticle as Article } from "#lib/articles/desk.ts";
import type { DeskRow } from "#lib/articles/desk-list.ts";
import type { DeskItem } from "#lib/media/item.ts";
import { absolute, sizesOf } from "./addresses.ts";
import type { DeskArticle, DeskSummary, Draft } from "./shapes/articles.ts";
import type { MediaItem } from "./shapes/media.ts";

/** What desk reads find, as programs get it. */

export function deskSummaryOf(row: DeskRow): z.output<typeof DeskSummary> {
  const { id, title, state, path, section, bylines, changedBy } = row;
  return {
    ...{ id, title, state, path, section, bylines, changedBy },
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

export function deskArticleOf(article: Article): z.output<typeof DeskArticle> {
  const { id, state, path, version, content } = article;
  return {
    ...{ id, state, path, url: path === null ? null : absolute(path), version, title: content.title },
    publishedAt: article.publishedAt?.toISOString() ?? null,
    republishedAt: article.republishedAt?.toISOString() ?? null,
  };
}

type Saved = { version: number; savedAt: Date; savedBy: string | null; content: Content };

export function draftOf({ version, savedAt, savedBy, content }: Saved): z.output<typeof Draft> {
  const { kind, language, kicker, title, standfirst, slug, sectionId, bylines, topics, lead, seo, body } = content;
  return {
    ...{ version, savedAt: savedAt.toISOString(), savedBy },
    content: { kind, language, kicker, title, standfirst, slug, sectionId, bylines, topics, lead, seo, body },
  };
}

export function versionTag(version: number): string {
  return `"${version}"`;
}

export function mediaOf(item: DeskItem): z.output<typeof MediaItem> {
  const { id, kind, typeName, fileName, sizeInBytes, width, height, url, folderId, used, addedAt, changedAt } = item;
  const { alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms, note } = item;
  const { people, places, takenAt, focalX, focalY, crop, usageEndsAt, trashedAt } = item;
  return {
    ...{ id, kind, typeName, fileName, bytes: sizeInBytes, width, height, url: url && absolute(url), folderId, used },
    ...{ alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms, note },
    ...{ people, places, takenAt, focalX, focalY, crop, usageEndsAt, addedAt, changedAt, trashedAt },
    sources: kind === "picture" ? sizesOf(item) : [],
  };
}
