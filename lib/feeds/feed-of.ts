import type { FeedArticle } from "#lib/articles/published-feed.ts";
import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";
import { plainFile } from "#lib/content/picture-parts.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Feed, FeedItem } from "./feed.ts";

export type FeedFormat = "rss" | "atom";

/** Where a feed is, without the leading slash: the site's at the root, a section's under `feeds/`. */
export function feedPath(section: Pick<ReaderSection, "path"> | null, format: FeedFormat): string {
  if (!section) return format === "rss" ? "feed.xml" : "atom.xml";
  return `feeds/${section.path}/${format}.xml`;
}

/** The feed of the site, or of one section, from its articles. */
export function feedOf(
  site: SiteFacts,
  section: ReaderSection | null,
  articles: FeedArticle[],
  format: FeedFormat,
): Feed {
  return {
    title: section ? `${site.name}: ${section.name}` : site.name,
    subtitle: section ? section.description : site.tagline,
    id: section ? `urn:standfirst:section:${section.id}` : `${site.url}/`,
    home: section ? `${site.url}/${section.path}` : `${site.url}/`,
    self: `${site.url}/${feedPath(section, format)}`,
    language: site.language,
    items: articles.map((article) => itemOf(site, article)),
  };
}

function itemOf({ url }: SiteFacts, article: FeedArticle): FeedItem {
  const { title, language, standfirst, html, publishedAt, updatedAt } = article;
  return {
    ...{ title, language, html, publishedAt, updatedAt },
    id: `urn:standfirst:article:${article.id}`,
    link: `${url}/${article.path}`,
    summary: standfirst,
    authors: article.bylines.map((byline) => byline.name),
    categories: article.section ? [article.section.name] : [],
    picture: article.picture && pictureOf(url, article.picture),
  };
}

function pictureOf(base: string, picture: ReaderPicture): FeedItem["picture"] {
  const { url, width, height } = plainFile(picture, "whole");
  const { alt, credit } = picture;
  return { url: new URL(url, base).href, type: "image/jpeg", width, height, alt, credit };
}
