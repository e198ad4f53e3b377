import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import { countAs, keepAtMost, tag } from "#lib/kernel/page-cache/scope.ts";
import { aFront } from "./front-support.ts";

const counted: string[] = [];
const rendered: string[] = [];
let now = 0;
let site: Awaited<ReturnType<typeof aFront>>;

/** A framework whose article notes what it counts as, whose list is good for a minute, and which shows one in a preview. */
async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = req.url ?? "";
  rendered.push(url);
  res.setHeader("Content-Type", url.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8");
  if (url === "/list") keepAtMost(60);
  if (/^\/(?:a|gone|moved|preview\/a|a\.xml)$/.test(url)) countAs("article:1");
  tag("article:1");
  if (url === "/gone") res.statusCode = 404;
  if (url === "/moved") {
    res.statusCode = 308;
    res.setHeader("Location", "/a");
  }
  res.end(`<p>${url}</p>`);
}

beforeEach(async () => {
  const clock = () => now;
  const cache = createPageCache({ maxBytes: 1_000_000, now: clock });
  site = await aFront({
    handle,
    cache,
    count: (mark, _path, { method }) => counted.push(`${method} ${mark}`),
    now: clock,
  });
});
afterEach(() => {
  site.stop();
  counted.length = 0;
  rendered.length = 0;
});

test("every answer of a page is a view: the first, those from the cache, and one that the reader has already", async () => {
  const { etag } = (await site.ask("/a")).headers;
  await site.ask("/a");
  await site.ask("/a?utm_source=mail");
  expect((await site.ask("/a", { "if-none-match": etag as string })).status).toBe(304);
  expect(counted).toEqual(Array(4).fill("GET article:1"));
  expect(rendered).toEqual(["/a"]);
});

test("whoever waits for the same render is counted too", async () => {
  await Promise.all([site.ask("/a"), site.ask("/a"), site.ask("/a")]);
  expect(counted).toHaveLength(3);
});

test("looking at the head of a page can be told from a view", async () => {
  await site.ask("/a", {}, "HEAD");
  await site.ask("/a", {}, "HEAD");
  expect(counted).toEqual(["HEAD article:1", "HEAD article:1"]);
});

test("what is not there counts as nothing", async () => {
  await site.ask("/gone");
  expect(counted).toEqual(["GET nothing"]);
});

test.each(["/moved", "/preview/a", "/a.xml", "/list"])("%s is not counted", async (path) => {
  await site.ask(path);
  await site.ask(path);
  expect(counted).toEqual([]);
});

test("a page that changes by and by is made anew after a while, and no sooner", async () => {
  await site.ask("/list");
  now += 59_000;
  await site.ask("/list");
  expect(rendered).toEqual(["/list"]);
  now += 2_000;
  await site.ask("/list");
  expect(rendered).toEqual(["/list", "/list"]);
});
