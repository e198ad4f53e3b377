import { publishedFeed } from "#lib/articles/published-feed.ts";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { type FeedFormat, feedOf } from "#lib/feeds/feed-of.ts";
import { jsonFeed } from "#lib/feeds/json-feed.ts";
import { rss } from "#lib/feeds/rss.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { feedSubjectAt } from "./feed-subject.ts";
import { xml } from "./file-response.ts";

const FORMATS = {
  rss: { write: rss, type: "application/rss+xml" },
  atom: { write: atom, type: "application/atom+xml" },
  json: { write: jsonFeed, type: "application/feed+json" },
};

/** The feed of the site, or of what has its page at a path; 404 when there is nothing. */
export async function feedResponse(format: FeedFormat, path: string | null): Promise<Response> {
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const subject = path === null ? null : await feedSubjectAt(path, sections);
  if (path !== null && !subject) return new Response(null, { status: 404 });
  const articles = await publishedFeed(site, sections, subject);
  return writeFeed(feedOf(site, subject, articles, format), format);
}

export function writeFeed(feed: Feed, format: FeedFormat): Response {
  const { write, type } = FORMATS[format];
  return xml(write(feed), type);
}
