import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ask } from "#tests/support/ask.ts";
import { documentOf, idOf, must, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

/** Feeds as feedparser reads them, sitemaps as a schema allows them. Needs Debian's python3-feedparser and libxml2-utils. */
const SCHEMAS = join(import.meta.dirname, "../support/sitemap-schemas");
const FOLLOWED = ["peace-talks", "authors/nora-vayle", "topics/ratification", "series/reading-the-text", "in/uk"];
const FEEDS = [
  ...["/feed.xml", "/atom.xml", "/feed.json"],
  ...["/corrections/feed.xml", "/corrections/atom.xml", "/corrections/feed.json"],
  ...FOLLOWED.flatMap((at) => ["rss.xml", "atom.xml", "feed.json"].map((name) => `/feeds/${at}/${name}`)),
];
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  const ada = await setUpSite(server);
  must(await callAction(server, "saveLanguages", [null, new Form({ "languages[]": ["uk"] })], { cookie: ada.cookie }));
  const [sectionId, author] = await Promise.all([
    idOf(server, ada.cookie, "Peace Talks", "sections"),
    idOf(server, ada.cookie, "Nora Vayle", "authors"),
  ]);
  const words = { title: "Ferries & <quays> ]]>", slug: "ferries", standfirst: "“So” & so." };
  const body = documentOf(paragraph("A ]]> <b>& no more."));
  await publish(server, ada, await write(server, ada, { ...words, sectionId, bylines: [author], body }));
}, 120_000);
afterAll(() => server?.stop());

const READ = `
import feedparser, json, sys
found = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({"bozo": bool(found.bozo), "version": found.version, "title": found.feed.get("title"), "items": [
  {"id": e.get("id"), "title": e.get("title"), "link": e.get("link"), "dated": e.get("published_parsed") is not None,
   "author": e.get("author"), "text": (e.get("content") or [{}])[0].get("value", "")} for e in found.entries]}))
`;

test.each(FEEDS.filter((path) => path.endsWith(".xml")))("feedparser reads %s without complaint", async (path) => {
  const { text } = await ask(server, path);
  const told = JSON.parse(execFileSync("/usr/bin/python3", ["-c", READ], { input: text, encoding: "utf8" }));
  expect(told).toMatchObject({ bozo: false, version: path.endsWith("atom.xml") ? "atom10" : "rss20" });
  expect(told.title).toBeTruthy();
  expect(told.items.length).toBeGreaterThan(0);
  // What readers were told of changes is signed by the paper, and plain.
  const isText = !path.startsWith("/corrections");
  for (const { id, dated, author, link, title, text: words } of told.items)
    expect([!!id, dated, !isText || !!author, link.startsWith(server.url), !!title, words.includes("<p")]).toEqual(
      Array(6).fill(true),
    );
});

test.each(FEEDS)("feedsmith, which is another’s too, reads %s as feedparser does", async (path) => {
  const { text } = await ask(server, path);
  const { format, feed } = parseFeed(text);
  expect(format).toBe(path.endsWith(".json") ? "json" : /atom/.test(path) ? "atom" : "rss");
  const { items, entries } = feed as { items?: Item[]; entries?: Item[] };
  const found = items ?? entries ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const { title, link, url, links } of found)
    expect([!!title, (link ?? url ?? links?.[0]?.href)?.startsWith(server.url)]).toEqual([true, true]);
});

test.each(FEEDS.filter((path) => path.endsWith(".json")))("%s is as JSON Feed 1.1 says", async (path) => {
  const feed = JSON.parse((await ask(server, path)).text);
  expect(JsonFeed.safeParse(feed).error?.issues ?? []).toEqual([]);
});

type Item = { title?: string; link?: string; url?: string; links?: { href: string }[] };

/** https://www.jsonfeed.org/version/1.1/: what it requires, and the form of what we write besides. */
const JsonFeed = z.looseObject({
  ...{ version: z.literal("https://jsonfeed.org/version/1.1"), title: z.string().min(1) },
  ...{ home_page_url: z.url(), feed_url: z.url(), language: z.string().min(2) },
  items: z
    .array(
      z
        .looseObject({
          ...{ id: z.string().min(1), url: z.url(), title: z.string().min(1), date_published: z.iso.datetime() },
          ...{ date_modified: z.iso.datetime().optional(), image: z.url().optional() },
          ...{ content_html: z.string().optional(), content_text: z.string().optional() },
          authors: z.array(z.looseObject({ name: z.string().min(1) })).optional(),
          attachments: z.array(z.looseObject({ url: z.url(), mime_type: z.string().includes("/") })).optional(),
        })
        .refine(({ content_html, content_text }) => content_html !== undefined || content_text !== undefined),
    )
    .min(1),
});

test("what is nasty in a title and a text arrives as it was written", async () => {
  const { text } = await ask(server, "/feed.xml");
  const { items } = JSON.parse(execFileSync("/usr/bin/python3", ["-c", READ], { input: text, encoding: "utf8" }));
  expect(items[0].title).toBe("Ferries & <quays> ]]>");
  expect(items[0].text).toContain("A ]]&gt; &lt;b&gt;&amp; no more.");
});

test("every sitemap is as the schema allows, and the schema allows no nonsense", async () => {
  const index = (await ask(server, "/sitemap.xml")).text;
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url as string).pathname);
  expect(maps).toEqual(expect.arrayContaining(["/sitemaps/0.xml", "/sitemaps/news.xml", "/sitemaps/1.xml"]));
  for (const path of ["/sitemap.xml", ...maps])
    expect([path, faults((await ask(server, path)).text)]).toEqual([path, ""]);
  const news = (await ask(server, "/sitemaps/news.xml")).text;
  expect(news).toContain("<news:title>Ferries &amp; &lt;quays&gt; ]]&gt;</news:title>");
  expect((await ask(server, "/sitemaps/1.xml")).text).toContain("<image:loc>http");
  expect(faults(news.replace(/<news:title>.*?<\/news:title>/, ""))).not.toBe("");
  expect(faults(index.replaceAll("<loc>http", "<loc>ftp"))).not.toBe("");
});

function faults(xml: string): string {
  const args = ["--noout", "--nonet", "--schema", join(SCHEMAS, "sitemap.xsd"), "-"];
  const { status, stderr, error } = spawnSync("/usr/bin/xmllint", args, { input: xml, encoding: "utf8" });
  if (error) throw error;
  return status === 0 ? "" : stderr;
}
