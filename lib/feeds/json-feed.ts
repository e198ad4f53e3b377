import type { Feed, FeedItem } from "./feed.ts";

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const { title, subtitle, home, self, language, hub, items } = feed;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    ...(subtitle && { description: subtitle }),
    language,
    ...(hub && { hubs: [{ type: "WebSub", url: hub }] }),
    items: items.map((each) => item(each, language)),
  });
}

function item(of: FeedItem, language: string): object {
  const { id, link, title, html, summary, authors, categories, publishedAt, updatedAt, picture, sound } = of;
  return {
    id,
    url: link,
    title,
    // One of the two must be there.
    ...(html ? { content_html: html } : { content_text: summary || title }),
    ...(summary && { summary }),
    ...(picture && { image: picture.url }),
    date_published: publishedAt.toISOString(),
    ...(updatedAt && { date_modified: updatedAt.toISOString() }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(categories.length > 0 && { tags: categories }),
    ...(of.language !== language && { language: of.language }),
    ...(sound && { attachments: [{ url: sound.url, mime_type: sound.type, size_in_bytes: sound.bytes }] }),
  };
}
