import { afterEach, describe, expect, test } from "vitest";
import type { FrontOptions } from "#lib/kernel/page-cache/front.ts";
import { joinStyles } from "#lib/kernel/page-cache/styles.ts";
import { aFront } from "./front-support.ts";

let site: Awaited<ReturnType<typeof aFront>>;
const open = async (options?: Partial<FrontOptions>) => {
  site = await aFront(options);
  return site;
};
afterEach(() => site.stop());

describe("what only the framework says to itself", () => {
  test.each([
    ["/a", { rsc: "1" }, 404],
    ["/preview/a", { rsc: "1" }, 404],
    ["/a", { "next-action": "x" }, 400],
    ["/api/v1/a", { "next-action": "x" }, 400],
    ["/a", { "x-middleware-subrequest": "middleware" }, 400],
    ["/admin", { "x-middleware-subrequest": "middleware" }, 400],
  ] as const)("is refused on %s: %j", async (path, headers, wanted) => {
    const { ask } = await open();
    await ask("/a");
    expect((await ask(path, headers)).status).toBe(wanted);
  });

  test("is heard in the desk", async () => {
    const { ask } = await open();
    expect((await ask("/admin", { rsc: "1" })).status).toBe(200);
    const own = { origin: "https://news.example", "next-action": "x" };
    expect((await ask("/admin", own, "POST")).status).toBe(200);
    expect((await ask("/sign-in", own, "POST")).status).toBe(200);
  });
});

describe("a form from elsewhere", () => {
  const host = () => `127.0.0.1:${site.port}`;

  test.each(["/admin", "/sign-in", "/api/v1/articles", "/api/auth/callback", "/media/a"])(
    "is refused at %s",
    async (path) => {
      const { ask, seen } = await open({ routes: [{ prefix: "/media/", handler: (_req, res) => void res.end() }] });
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: "https://news.example.evil.example" },
        { origin: "http://news.example" },
        { origin: "https://news.example", "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ]) {
        expect([(await ask(path, headers, "POST")).status, headers]).toEqual([403, headers]);
      }
      expect(seen.length).toBe(0);
    },
  );

  test("is told from our own, from the public address and from this machine", async () => {
    const { ask } = await open();
    for (const headers of [
      { origin: "https://news.example" },
      { origin: `http://${host()}` },
      { "sec-fetch-site": "same-origin" },
    ]) {
      expect((await ask("/admin", headers, "POST")).status).toBe(200);
    }
    const elsewhere = { host: "intern.example", origin: "http://intern.example" };
    expect((await ask("/admin", elsewhere, "POST")).status).toBe(403);
  });

  test("a stranger's body is small, or refused before it is read", async () => {
    const { ask, seen } = await open();
    const own = { origin: "https://news.example" };
    const large = { ...own, "content-length": "64001", connection: "close" };
    for (const path of [
      "/sign-in",
      "/second-factor",
      "/confirm-email/abc",
      "/api/auth/callback/credentials",
      "/admin/people",
    ])
      expect([path, (await ask(path, large, "POST")).status]).toEqual([path, 413]);
    const endless = { ...own, "transfer-encoding": "chunked" };
    for (const path of ["/sign-in", "/admin/people"]) expect((await ask(path, endless, "POST")).status).toBe(413);
    expect(seen.length).toBe(0);
    // Whoever has a session may send a long text; whether it is a good one is asked by those who read it.
    const signedIn = { ...endless, cookie: "a=b; __Secure-next-auth.session-token=x" };
    expect((await ask("/admin/people", signedIn, "POST")).status).toBe(200);
    expect((await ask("/api/desk/media", endless, "POST")).status).toBe(200);
  });

  test("a program without Origin may only use the interface that asks for a token", async () => {
    const { ask } = await open();
    expect((await ask("/api/v1/articles", {}, "POST")).status).toBe(200);
    expect((await ask("/api/auth/callback", {}, "POST")).status).toBe(403);
    expect((await ask("/api//v1/articles", {}, "POST")).status).toBe(403);
    expect((await ask("/admin", {}, "POST")).status).toBe(403);
    expect((await ask("/invitation/abc", {}, "POST")).status).toBe(403);
  });
});

describe("the desk", () => {
  test("gets a fresh nonce per request, which the framework reads from the request", async () => {
    const { ask, seen } = await open();
    const [one, two] = [
      await ask("/admin", { "content-security-policy": "script-src 'nonce-evil'" }),
      await ask("/admin"),
    ];
    const policies = [one, two].map(({ headers }) => headers["content-security-policy"]);
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(seen.map(({ headers }) => headers["content-security-policy"])).toEqual(policies);
  });

  test("is passed with cookies and never kept", async () => {
    const { ask, seen, cache } = await open();
    await ask("/admin/articles?state=draft", { cookie: "session=1" });
    expect(seen[0]).toMatchObject({ url: "/admin/articles?state=draft", headers: { cookie: "session=1" } });
    expect(cache.stats().pages).toBe(0);
  });

  test("does not swallow readers' addresses that begin alike", async () => {
    const { ask, seen } = await open();
    await ask("/administration", { cookie: "session=1" });
    expect(seen[0]?.headers.cookie).toBeUndefined();
  });
});

describe("a preview", () => {
  test("is rendered for its viewer, looks like the page and is kept nowhere", async () => {
    const { ask, seen, cache } = await open();
    const { headers, body } = await ask("/preview/abc?v=2", { cookie: "session=1" });
    expect(seen[0]).toMatchObject({ url: "/preview/abc?v=2", headers: { cookie: "session=1" } });
    expect(headers).toMatchObject({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
    expect(headers["surrogate-key"]).toBeUndefined();
    expect(body.toString()).not.toContain("script");
    expect(cache.stats().pages).toBe(0);
  });

  test("may stand in a frame of the desk, which no other page of readers may", async () => {
    const { ask } = await open();
    const policyOf = async (path: string) => (await ask(path, {})).headers["content-security-policy"];
    expect(await policyOf("/preview/abc")).toContain("frame-ancestors 'self'");
    for (const path of ["/", "/preview/with/s3cret"]) expect(await policyOf(path)).toContain("frame-ancestors 'none'");
  });

  test("with a link is rendered for whoever holds it, whoever they are, and tells no other site its address", async () => {
    const { ask, seen, cache } = await open();
    const { headers } = await ask("/preview/with/s3cret", { cookie: "session=1" });
    expect(seen[0]?.headers.cookie).toBeUndefined();
    expect(headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    });
    expect(cache.stats().pages).toBe(0);
  });

  test("with a link that cannot be shown because something broke does not tell its secret to the log", async () => {
    const { ask, reported, lines } = await open({
      async handle(_, res) {
        res.statusCode = 500;
        res.end();
      },
    });
    expect((await ask("/preview/with/s3cret?from=mail")).status).toBe(500);
    expect(reported.map(String)).toEqual(["RenderFailed: /preview/… answered 500"]);
    await expect.poll(() => lines.map(({ path }) => path)).toEqual(["/preview/…"]);
  });
});

describe("files", () => {
  test("are taken from the framework once and keep its caching", async () => {
    const { ask, seen } = await open();
    await ask("/reader.js", { "accept-encoding": "br" });
    const { headers } = await ask("/reader.js?v=1", { "accept-encoding": "br" });
    expect(headers).toMatchObject({
      "content-type": "text/javascript",
      "content-encoding": "br",
      "cache-control": "public, max-age=60",
    });
    expect(seen.length).toBe(1);
  });

  test("are kept for good under the version that they have, and under no other", async () => {
    const { ask, seen } = await open();
    const plain = await ask("/reader.js");
    const version = plain.headers.etag?.slice(1, 9);
    const forGood = "public, max-age=31536000, immutable";
    for (const round of [1, 2]) {
      const { headers, body } = await ask(`/reader.js?v=${version}`);
      expect([round, headers["cache-control"], body.toString()]).toEqual([round, forGood, plain.body.toString()]);
    }
    const { headers, status } = await ask("/reader.js?v=AAAAAAAA");
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=60"]);
    expect(seen.length).toBe(1);
  });

  test("stylesheets are answered under their joined address, in its order, and only if each of them was built", async () => {
    const at = (name: string) => `/_next/static/chunks/${name}.css`;
    const { ask, seen, cache } = await open({
      files: ["a", "b", "c"].map(at),
      async handle(req, res) {
        seen.push({ url: req.url, headers: {} });
        res.setHeader("Content-Type", "text/css; charset=utf-8");
        res.end(`/*${req.url}*/`);
      },
    });
    const { body, headers } = await ask(at("b+a"));
    expect(body.toString()).toBe(`/*${at("b")}*//*${at("a")}*/`);
    expect(headers["content-type"]).toBe("text/css; charset=utf-8");
    for (const name of ["a+x", "a+a", "a+", "+", "..+a"]) expect((await ask(at(name))).status, name).toBe(404);
    expect(seen.length).toBe(2);
    // Anybody can put them in another order; only what pages load is kept.
    expect(cache.stats().pages).toBe(0);
    joinStyles([at("c"), at("a")]);
    await ask(at("c+a"));
    await ask(at("a+c"));
    expect([cache.get(at("c+a"))?.status, cache.get(at("a+c")), cache.stats().pages]).toEqual([200, undefined, 1]);
  });

  test("a built file that is gone is not looked for among the articles", async () => {
    const { ask, seen } = await open();
    const { status, headers } = await ask("/_next/static/old.js");
    expect([status, headers["cache-control"], seen.length]).toEqual([404, "no-store", 0]);
    expect((await ask("/_next/image?url=a")).status).toBe(404);
  });
});

describe("a mounted route", () => {
  test("comes first, under its prefix only, with security headers it may change", async () => {
    const { ask, seen } = await open({
      routes: [{ prefix: "/media/", handler: (_req, res, url) => void res.end(url.pathname) }],
    });
    const { body, headers } = await ask("/media/a.jpg?w=1");
    expect(body.toString()).toBe("/media/a.jpg");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    await ask("/mediathek");
    expect(seen.map(({ url }) => url)).toEqual(["/mediathek"]);
  });

  test("that throws ends in an apology, before or after its first byte", async () => {
    const { ask } = await open({
      routes: [
        { prefix: "/early", handler: () => Promise.reject(new Error("early")) },
        {
          prefix: "/late",
          handler(_req, res) {
            res.writeHead(200, { "content-length": "10" }).write("half");
            throw new Error("late");
          },
        },
      ],
    });
    expect((await ask("/early")).status).toBe(500);
    await expect(ask("/late")).rejects.toThrow();
    expect((await ask("/a")).status).toBe(200);
  });
});

describe("the log", () => {
  test("has a line for what was rendered, passed or refused, and none for a hit", async () => {
    const { ask, lines } = await open();
    for (const path of ["/a", "/a", "/a?x=1", "/admin"]) await ask(path);
    await ask("/a", {}, "POST");
    await expect
      .poll(() => lines.map(({ path, status, cache }) => [path, status, cache]))
      .toEqual([
        ["/a", 200, "miss"],
        ["/a", 200, "hit"],
        ["/admin", 200, "pass"],
        ["/a", 405, "pass"],
      ]);
  });

  test("does not repeat the secret in an invitation's address", async () => {
    const { ask, lines } = await open();
    await ask("/invitation/s3cret");
    await ask("/preview/s3cret");
    await expect.poll(() => lines.map(({ path }) => path)).toEqual(["/invitation/…", "/preview/…"]);
  });
});
