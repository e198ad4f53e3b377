import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import type { FrontOptions } from "#lib/kernel/page-cache/front.ts";
import { keepUntil } from "#lib/kernel/page-cache/scope.ts";
import { aFront } from "./front-support.ts";

let site: Awaited<ReturnType<typeof aFront>>;
const open = async (options?: Partial<FrontOptions>) => {
  site = await aFront(options);
  return site;
};
afterEach(() => site.stop());

describe("a reader", () => {
  test("gets the page without the framework's script, and the second time without the framework", async () => {
    const { ask, seen } = await open();
    const first = await ask("/world/a");
    const second = await ask("/world/a?utm_source=mail");
    expect(first.body.toString()).toMatch(/^<p>\/world\/a words/);
    expect(first.body.toString()).not.toContain("script");
    expect(second.body).toEqual(first.body);
    expect(seen.length).toBe(1);
  });

  test.each(["br", "gzip", ""])(
    "gets the same bytes and headers from the cache as from the render (%s)",
    async (encoding) => {
      const { ask, seen } = await open();
      const [made, kept, again] = [
        await ask("/a", { "accept-encoding": encoding }),
        await ask("/a", { "accept-encoding": encoding }),
        await ask("/a", { "accept-encoding": encoding }),
      ];
      const facts = ({ body, headers: { date, ...headers } }: typeof made) => [
        body.toString("base64"),
        headers,
        typeof date,
      ];
      expect(facts(kept)).toEqual(facts(made));
      expect(facts(again)).toEqual(facts(made));
      expect(seen.length).toBe(1);
    },
  );

  test("tells the framework nothing about themselves", async () => {
    const { ask, seen } = await open();
    await ask("/world/a", { cookie: "session=1", "x-forwarded-host": "evil.example", "accept-language": "fr" });
    expect(seen[0]?.headers).toEqual({
      host: "news.example",
      "user-agent": "standfirst",
      accept: "text/html,*/*",
      "x-forwarded-host": "news.example",
      "x-forwarded-proto": "https",
    });
  });

  test("gets brotli, gzip or plain bytes of one page, each with its own tag", async () => {
    const { ask } = await open();
    const br = await ask("/a", { "accept-encoding": "gzip, br" });
    const gzip = await ask("/a", { "accept-encoding": "gzip" });
    const plain = await ask("/a");
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(plain.headers).toMatchObject({ vary: "Accept-Encoding", "content-length": String(plain.body.length) });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  test("who has the page already gets 304", async () => {
    const { ask } = await open();
    const { headers } = await ask("/a", { "accept-encoding": "br" });
    const again = await ask("/a", { "accept-encoding": "br", "if-none-match": `"x", W/${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await ask("/a", { "if-none-match": `${headers.etag}` })).status).toBe(200);
  });

  test("HEAD says what GET would, without the bytes", async () => {
    const { ask } = await open();
    const head = await ask("/a", {}, "HEAD");
    const get = await ask("/a");
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      get.headers["content-length"],
    ]);
  });

  test("may frame nothing but what was named, origin by origin", async () => {
    const policyOf = async (frames?: string[], body = '<div data-frame="x">') => {
      const { ask, stop } = await open({
        ...(frames && { frames }),
        async handle(_req, res) {
          res.setHeader("Content-Type", "text/html; charset=utf-8");
          res.end(body);
        },
      });
      const { headers } = await ask("/a");
      stop();
      return headers["content-security-policy"];
    };
    expect(await policyOf()).toContain("frame-src 'none';");
    const two = ["https://a.example", "https://b.example"];
    expect(await policyOf(two)).toContain("frame-src https://a.example https://b.example;");
    // Where nothing is embedded nothing may be framed.
    expect(await policyOf(two, "<p>Text</p>")).toContain("frame-src 'none';");
  });

  test("may run no inline script and be framed by nobody", async () => {
    const { ask } = await open();
    const { headers } = await ask("/a");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers["content-security-policy"]).not.toContain("unsafe");

    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    });
  });

  test.each([
    ["/world//a/?after=b", "/world/a?after=b"],
    ["//evil.example/%61", "/evil.example/a"],
    ["/%61dmin", "/admin"],
  ])("%s is sent to %s without asking the framework", async (path, wanted) => {
    const { ask, seen } = await open();
    const { status, headers } = await ask(path);
    expect([status, headers.location, seen.length]).toEqual([308, wanted, 0]);
  });

  test.each(["/_next/../admin", "/%2e%2e/admin", "/a%2fadmin", "/a%5cb", "/%zz"])("%s is refused", async (path) => {
    const { ask, seen } = await open();
    expect([(await ask(path)).status, seen.length]).toEqual([400, 0]);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("cannot %s a page", async (method) => {
    const { ask, seen } = await open();
    const { status, headers } = await ask("/a", {}, method);
    expect([status, headers.allow, seen.length]).toEqual([405, "GET, HEAD", 0]);
  });

  test("sees a plain page when rendering fails, and nobody keeps it", async () => {
    const { ask, reported } = await open();
    const { status, headers, body } = await ask("/throws");
    expect([status, headers["cache-control"], headers["retry-after"]]).toEqual([500, "no-store", "5"]);
    expect(body.toString()).toContain("<h1>");
    expect(reported).toEqual([new Error("no database")]);
  });

  test("is asked to come back when too many pages render", async () => {
    const { ask } = await open({ rendering: { running: 0, waiting: 0 } });
    const { status, headers } = await ask("/a");
    expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
  });

  test("who leaves early harms nobody", async () => {
    const { ask, port } = await open();
    const { connect } = await import("node:net");
    for (let i = 0; i < 20; i += 1) {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("GET /throws HTTP/1.1\r\nHost: a\r\n\r\nGET /admin HTTP/1.1\r\nHost: a\r\n\r\n");
        socket.destroy();
      });
    }
    expect((await ask("/a")).status).toBe(200);
  });
});

describe("a program that reads feeds", () => {
  const feed: FrontOptions["handle"] = async (_req, res) => {
    res.setHeader("Content-Type", "application/rss+xml; charset=utf-8");
    res.end(`<rss>${"words ".repeat(200)}</rss>`);
  };

  test("is told by date or by tag that nothing changed", async () => {
    const { ask, cache } = await open({ handle: feed, now: () => Date.now() - 5_000 });
    await ask("/feed.xml");
    const { headers } = await ask("/feed.xml");
    const since = String(headers["last-modified"]);
    expect(Date.parse(since)).toBeGreaterThan(Date.now() - 10_000);
    expect(await ask("/feed.xml", { "if-modified-since": since })).toMatchObject({ status: 304 });
    const { body } = await ask("/feed.xml", { "if-none-match": headers.etag });
    expect(body).toHaveLength(0);
    const before = new Date(Date.parse(since) - 1_000).toUTCString();
    for (const date of [before, "yesterday"])
      expect(await ask("/feed.xml", { "if-modified-since": date })).toMatchObject({ status: 200 });
    // Its tag says that it changed, whatever the date says.
    const both = { "if-none-match": '"other"', "if-modified-since": since };
    expect(await ask("/feed.xml", both)).toMatchObject({ status: 200 });
    expect(cache.stats().pages).toBe(1);
  });

  test("is told no date of what may still change within the second", async () => {
    const { ask } = await open({ handle: feed });
    expect((await ask("/feed.xml")).headers).not.toHaveProperty("last-modified");
  });

  test("a page for people has a tag and no date", async () => {
    const { ask } = await open({ now: () => Date.now() - 5_000 });
    const { headers } = await ask("/a");
    expect(headers).not.toHaveProperty("last-modified");
    expect(await ask("/a", { "if-modified-since": new Date().toUTCString() })).toMatchObject({ status: 200 });
  });
});

describe("a page that the clock changes too", () => {
  test("is made anew when its time is over, and not before", async () => {
    let clock = 1_000_000;
    let renders = 0;
    const { ask } = await open({
      now: () => clock,
      cache: createPageCache({ maxBytes: 1_000_000, now: () => clock }),
      async handle(_req, res) {
        keepUntil(new Date(1_060_000));
        keepUntil(new Date(1_090_000));
        res.setHeader("Content-Type", "application/xml");
        res.end(`<news>${++renders}</news>`);
      },
    });
    const news = async () => (await ask("/sitemaps/news.xml")).body.toString();
    expect(await news()).toBe("<news>1</news>");
    clock = 1_059_999;
    expect(await news()).toBe("<news>1</news>");
    clock = 1_060_000;
    expect(await news()).toBe("<news>2</news>");
  });
});
