import { expect, test } from "vitest";
import { atom } from "#lib/feeds/atom.ts";
import type { Feed, FeedItem } from "#lib/feeds/feed.ts";
import { jsonFeed } from "#lib/feeds/json-feed.ts";
import { rfc822, rss } from "#lib/feeds/rss.ts";
import { newsSitemap, sitemap, sitemapIndex } from "#lib/feeds/sitemap.ts";
import { cdata, element, escapeXml } from "#lib/feeds/xml.ts";

const ITEM: FeedItem = {
  id: "urn:standfirst:article:a1",
  title: "Guns & <butter>",
  link: "https://paper.example/economy/butter",
  language: "en",
  summary: "A “short” one.",
  html: "<p>Text ]]> and more</p>",
  authors: ["Mara Ellison", "Tomas Vey"],
  categories: ["Economy"],
  publishedAt: new Date("2026-03-14T17:20:00.000Z"),
  updatedAt: new Date("2026-03-14T19:05:00.000Z"),
  picture: null,
  sound: null,
};

const FEED: Feed = {
  title: "The Paper",
  subtitle: "",
  id: "https://paper.example/",
  home: "https://paper.example/",
  self: "https://paper.example/feed.xml",
  language: "en",
  hub: "",
  items: [ITEM],
};

test("text in XML is escaped and loses what XML cannot hold", () => {
  expect(escapeXml(`<a href="x">'&'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;");
  expect(escapeXml("a\u0000b\u0008c\u001fd\ufffee\tf\ng")).toBe("abcde\tf\ng");
  expect(escapeXml("half a \ud83d pair")).toBe("half a \ufffd pair");
  expect(element("title", "")).toBe("");
});

test("an end mark within a CDATA section cannot end it", () => {
  expect(cdata("a ]]> b")).toBe("<![CDATA[a ]]]]><![CDATA[> b]]>");
});

test("an RSS item keeps its guid when its address changes, and says dates as RFC 822 does", () => {
  const xml = rss(FEED);
  expect(xml).toContain('<guid isPermaLink="false">urn:standfirst:article:a1</guid>');
  expect(xml).toContain("<pubDate>Sat, 14 Mar 2026 17:20:00 GMT</pubDate>");
  expect(xml).toContain("<lastBuildDate>Sat, 14 Mar 2026 19:05:00 GMT</lastBuildDate>");
  expect(xml).toContain("<title>Guns &amp; &lt;butter&gt;</title>");
  expect(xml).toContain("<content:encoded><![CDATA[<p>Text ]]]]><![CDATA[> and more</p>]]></content:encoded>");
  expect(xml.match(/<dc:creator>/g)).toHaveLength(2);
  expect(rfc822(new Date(0))).toBe("Thu, 01 Jan 1970 00:00:00 GMT");
});

test("an article that is to be listened to is an episode to programs for podcasts", () => {
  const sound = { url: "https://paper.example/media/files/a/quay.mp3", type: "audio/mpeg", bytes: 3_400_000 };
  const feed = { ...FEED, items: [{ ...ITEM, sound }] };
  expect(rss(feed)).toContain(`<enclosure url="${sound.url}" length="3400000" type="audio/mpeg"/>`);
  expect(atom(feed)).toContain(
    `<link rel="enclosure" type="audio/mpeg" length="3400000" href="https://paper.example/media/files/a/quay.mp3"/>`,
  );
  expect(rss(FEED)).not.toContain("enclosure");
});

test("an Atom entry has both of its dates and at least one author", () => {
  const xml = atom({ ...FEED, items: [{ ...ITEM, authors: [] }] });
  expect(xml).toContain("<published>2026-03-14T17:20:00.000Z</published>");
  expect(xml).toContain("<updated>2026-03-14T19:05:00.000Z</updated>");
  expect(xml).toContain("<author><name>The Paper</name></author>");
  expect(xml).toContain('<content type="html">&lt;p&gt;Text ]]&gt; and more&lt;/p&gt;</content>');
});

test("a JSON feed says the same as the others", () => {
  const feed = JSON.parse(jsonFeed(FEED));
  expect(feed).toMatchObject({
    ...{ version: "https://jsonfeed.org/version/1.1", title: "The Paper", feed_url: FEED.self, language: "en" },
    items: [
      {
        ...{ id: ITEM.id, url: ITEM.link, title: ITEM.title, content_html: ITEM.html, summary: ITEM.summary },
        ...{ date_published: "2026-03-14T17:20:00.000Z", date_modified: "2026-03-14T19:05:00.000Z" },
        ...{ authors: [{ name: "Mara Ellison" }, { name: "Tomas Vey" }], tags: ["Economy"] },
      },
    ],
  });
  expect(feed).not.toHaveProperty("description");
  expect(feed.items[0]).not.toHaveProperty("language");
});

test("a feed of beginnings has no whole text in any of its forms", () => {
  const feed = { ...FEED, items: [{ ...ITEM, html: "", language: "uk" }] };
  expect(rss(feed)).not.toContain("content:encoded>");
  expect(atom(feed)).not.toContain("<content");
  const [item] = JSON.parse(jsonFeed(feed)).items;
  expect(item).toMatchObject({ content_text: ITEM.summary, language: "uk" });
  expect(item).not.toHaveProperty("content_html");
});

test("an empty feed is still a feed", () => {
  expect(JSON.parse(jsonFeed({ ...FEED, items: [] })).items).toEqual([]);
  expect(rss({ ...FEED, items: [] })).not.toContain("lastBuildDate");
  expect(atom({ ...FEED, items: [] })).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("a sitemap says where pages are and when they changed", () => {
  const url = "https://paper.example/a?b&c";
  expect(sitemap([{ url, changedAt: new Date(0) }])).toContain(
    "<url><loc>https://paper.example/a?b&amp;c</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod></url>",
  );
  expect(sitemap([{ url }])).not.toContain("lastmod");
  expect(sitemapIndex([url])).toContain("<sitemap><loc>https://paper.example/a?b&amp;c</loc></sitemap>");
});

test("a sitemap names the pictures of a page", () => {
  const url = "https://paper.example/a";
  expect(sitemap([{ url, images: ["https://paper.example/media/1?a&b"] }])).toContain(
    "<image:image><image:loc>https://paper.example/media/1?a&amp;b</image:loc></image:image></url>",
  );
});

test("a news sitemap says whose news it is, in what language and since when", () => {
  const page = { url: "https://paper.example/a", title: "A & B", publishedAt: new Date(0) };
  const publication = { name: "The Paper", language: "en" };
  const xml = newsSitemap(
    publication,
    ["uk", "pt-BR", "zh-Hant"].map((language) => ({ ...page, language })),
  );
  expect(xml).toContain(
    "<news:publication><news:name>The Paper</news:name><news:language>uk</news:language></news:publication>" +
      "<news:publication_date>1970-01-01T00:00:00.000Z</news:publication_date><news:title>A &amp; B</news:title>",
  );
  expect(xml.match(/<news:language>(.*?)</g)?.map((each) => each.slice(15, -1))).toEqual(["uk", "pt", "zh-tw"]);
});

test("a feed names its hub where there is one", () => {
  const hub = "https://hub.example/?a&b";
  expect(rss({ ...FEED, hub })).toContain('<atom:link href="https://hub.example/?a&amp;b" rel="hub"/>');
  expect(atom({ ...FEED, hub })).toContain('<link rel="hub" href="https://hub.example/?a&amp;b"/>');
  expect(JSON.parse(jsonFeed({ ...FEED, hub })).hubs).toEqual([{ type: "WebSub", url: hub }]);
  for (const text of [rss(FEED), atom(FEED), jsonFeed(FEED)]) expect(text).not.toContain("hub");
});
