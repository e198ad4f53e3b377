import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { documentOf, idOf, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Feeds as feedparser reads them, sitemaps as a schema allows them. Needs Debian's python3-feedparser and libxml2-utils. */
const SCHEMAS = join(import.meta.dirname, "../support/sitemap-schemas");
const FEEDS = ["", "peace-talks", "authors/nora-vayle", "topics/ratification"].flatMap((at) =>
  at ? [`/feeds/${at}/rss.xml`, `/feeds/${at}/atom.xml`] : ["/feed.xml", "/atom.xml"],
);
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  const ada = await setUpSite(server);
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

test.each(FEEDS)("feedparser reads %s without complaint", async (path) => {
  const { text } = await ask(server, path);
  const told = JSON.parse(execFileSync("/usr/bin/python3", ["-c", READ], { input: text, encoding: "utf8" }));
  expect(told).toMatchObject({ bozo: false, version: path.endsWith("atom.xml") ? "atom10" : "rss20" });
  expect(told.title).toBeTruthy();
  expect(told.items.length).toBeGreaterThan(0);
  for (const { id, dated, author, link, title, text: words } of told.items)
    expect([!!id, dated, !!author, link.startsWith(server.url), !!title, words.includes("<p")]).toEqual(
      Array(6).fill(true),
    );
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
