import { type Feed, type FeedItem, lastChange } from "./feed.ts";
import { cdata, element, emptyElement } from "./xml.ts";

/** RSS 2.0. */
export function rss(feed: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${element("title", feed.title)}
${element("link", feed.home)}
${element("description", feed.subtitle || feed.title)}
${element("language", feed.language)}
${emptyElement("atom:link", { href: feed.self, rel: "self", type: "application/rss+xml" })}${feed.hub && `\n${emptyElement("atom:link", { href: feed.hub, rel: "hub" })}`}
${feed.items.length > 0 ? `${element("lastBuildDate", rfc822(lastChange(feed.items)))}\n` : ""}${feed.items.map(item).join("\n")}
</channel>
</rss>
`;
}

/** RFC 822 with a year of four digits, as RSS 2.0 wants it: `Sat, 14 Mar 2026 18:20:00 GMT`. */
export function rfc822(date: Date): string {
  return date.toUTCString();
}

function item({ id, title, link, summary, html, authors, categories, publishedAt, picture, sound }: FeedItem): string {
  return [
    "<item>",
    element("title", title),
    element("link", link),
    element("guid", id, { isPermaLink: "false" }),
    element("pubDate", rfc822(publishedAt)),
    ...authors.map((name) => element("dc:creator", name)),
    ...categories.map((name) => element("category", name)),
    element("description", summary),
    // Before the picture: some readers take the words that come first, were they only a picture's.
    html && `<content:encoded>${cdata(html)}</content:encoded>`,
    picture && pictureOf(picture),
    sound && emptyElement("enclosure", { url: sound.url, length: String(sound.bytes), type: sound.type }),
    "</item>",
  ]
    .filter(Boolean)
    .join("\n");
}

function pictureOf({ url, type, width, height, alt, credit }: NonNullable<FeedItem["picture"]>): string {
  const words = `${element("media:description", alt)}${element("media:credit", credit)}`;
  const open = emptyElement("media:content", {
    url,
    medium: "image",
    type,
    width: String(width),
    height: String(height),
  });
  return words ? `${open.slice(0, -2)}>${words}</media:content>` : open;
}
