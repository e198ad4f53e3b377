import type { FeedArticle, FeedOf } from "#lib/articles/published-feed.ts";
import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";
import { plainFile } from "#lib/content/picture-parts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Feed, FeedItem } from "./feed.ts";

export type FeedFormat = "rss" | "atom" | "json";
/** What a feed follows, other than the whole site. `path` is of its page, without the leading slash. */
export type FeedSubject = FeedOf & { name: string; description: string; path: string };

const OF_SITE = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
const BELOW = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;

/** Where a feed is, without the leading slash: the site's at the root, all others under `feeds/`. */
export function feedPath(subject: Pick<FeedSubject, "path"> | null, format: FeedFormat): string {
  return subject ? `feeds/${subject.path}/${BELOW[format]}` : OF_SITE[format];
}

/** The feed of the site, or of what it follows, from its articles. */
export function feedOf(
  site: SiteFacts,
  subject: FeedSubject | null,
  articles: FeedArticle[],
  format: FeedFormat,
): Feed {
  return {
    title: subject ? `${site.name}: ${subject.name}` : site.name,
    subtitle: subject ? subject.description : site.tagline,
    id: subject ? `urn:standfirst:${subject.type}:${subject.id}` : `${site.url}/`,
    home: subject ? `${site.url}/${subject.path}` : `${site.url}/`,
    self: `${site.url}/${feedPath(subject, format)}`,
    language: subject?.type === "language" ? subject.id : site.language,
    hub: site.sharing.hub,
    items: articles.map((article) => itemOf(site, article)),
  };
}

function itemOf({ url }: SiteFacts, article: FeedArticle): FeedItem {
  const { title, language, standfirst, excerpt, html, publishedAt, updatedAt } = article;
  return {
    ...{ title, language, html, publishedAt, updatedAt },
    id: `urn:standfirst:article:${article.id}`,
    link: `${url}/${article.path}`,
    summary: standfirst || excerpt,
    authors: article.bylines.map((byline) => byline.name),
    categories: article.section ? [article.section.name] : [],
    picture: article.picture && pictureOf(url, article.picture),
    sound: article.sound && { ...article.sound, url: new URL(article.sound.url, url).href },
  };
}

function pictureOf(base: string, picture: ReaderPicture): FeedItem["picture"] {
  const { url, width, height } = plainFile(picture, "whole");
  const { alt, credit } = picture;
  return { url: new URL(url, base).href, type: "image/jpeg", width, height, alt, credit };
}
