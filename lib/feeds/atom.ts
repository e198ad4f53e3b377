import { type Feed, type FeedItem, lastChange } from "./feed.ts";
import { element, emptyElement, escapeXml } from "./xml.ts";

/** Atom 1.0 (RFC 4287). */
export function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
${element("id", feed.id)}
${element("title", feed.title)}
${element("subtitle", feed.subtitle)}
${element("updated", lastChange(feed.items).toISOString())}
${emptyElement("link", { rel: "self", type: "application/atom+xml", href: feed.self })}
${emptyElement("link", { rel: "alternate", type: "text/html", href: feed.home })}${feed.hub && `\n${emptyElement("link", { rel: "hub", href: feed.hub })}`}
${feed.items.map((item) => entry(item, feed)).join("\n")}
</feed>
`;
}

function entry(item: FeedItem, feed: Feed): string {
  const { id, title, link, language, summary, html, authors, categories, publishedAt, updatedAt, sound } = item;
  // An entry without an author is not valid Atom: then the publication speaks.
  const names = authors.length > 0 ? authors : [feed.title];
  return [
    language === feed.language ? "<entry>" : `<entry xml:lang="${escapeXml(language)}">`,
    element("id", id),
    element("title", title),
    emptyElement("link", { rel: "alternate", type: "text/html", href: link }),
    sound && emptyElement("link", { rel: "enclosure", type: sound.type, length: String(sound.bytes), href: sound.url }),
    element("published", publishedAt.toISOString()),
    element("updated", (updatedAt ?? publishedAt).toISOString()),
    ...names.map((name) => `<author>${element("name", name)}</author>`),
    ...categories.map((term) => emptyElement("category", { term })),
    element("summary", summary),
    element("content", html, { type: "html" }),
    "</entry>",
  ]
    .filter(Boolean)
    .join("\n");
}
