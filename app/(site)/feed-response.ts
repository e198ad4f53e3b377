import { publishedFeed } from "#lib/articles/published-feed.ts";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed } from "#lib/feeds/feed.ts";
import { type FeedFormat, feedOf } from "#lib/feeds/feed-of.ts";
import { rss } from "#lib/feeds/rss.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { xml } from "./xml-response.ts";

const FORMATS = {
  rss: { write: rss, type: "application/rss+xml" },
  atom: { write: atom, type: "application/atom+xml" },
};

/** The feed of the site, or of the section at a path; 404 when there is no such section. */
export async function feedResponse(format: FeedFormat, path: string | null): Promise<Response> {
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const section = sections.find((each) => each.path === path) ?? null;
  if (path !== null && !section) return new Response(null, { status: 404 });
  const articles = await publishedFeed(site, sections, section);
  return writeFeed(feedOf(site, section, articles, format), format);
}

export function writeFeed(feed: Feed, format: FeedFormat): Response {
  const { write, type } = FORMATS[format];
  return xml(write(feed), type);
}
