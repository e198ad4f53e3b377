import { describe, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import { RenderFailed } from "#lib/kernel/page-cache/finish.ts";
import { createReader } from "#lib/kernel/page-cache/reader.ts";
import type { Captured, Render } from "#lib/kernel/page-cache/render.ts";
import { NotStatic } from "#lib/kernel/page-cache/strip.ts";
import { aGate, captured } from "./support.ts";

function aReader(answer: (url: string, count: number) => Captured | Promise<Captured>) {
  let now = 0;
  const rendered: string[] = [];
  const cache = createPageCache({ maxBytes: 1_000_000, now: () => now });
  const render: Render = async (url) => {
    rendered.push(url);
    return answer(url, rendered.length);
  };
  const { find } = createReader({ cache, render, headers: [["X-Own", "1"]], now: () => now });
  return { find, cache, rendered, pass: (ms: number) => (now += ms) };
}

const header = (pairs: string[], name: string) => pairs[pairs.indexOf(name) + 1];

describe("finding a reader page", () => {
  test("it is rendered once and then kept", async () => {
    const { find, rendered } = aReader(() => captured("<p>a</p>", ["site", "article:1"]));
    const first = await find("/a");
    expect(await find("/a")).toBe(first);
    expect(rendered).toEqual(["/a"]);
    expect(header(first.br.headers, "Surrogate-Key")).toBe("site article:1");
    expect(header(first.br.headers, "X-Own")).toBe("1");
  });

  test("what has its version in its address may be kept for good, where it says so itself", async () => {
    const kept = { "cache-control": "public, max-age=31536000, immutable" };
    const { find } = aReader(() => captured("a{}", ["site"], 200, kept));
    const { br } = await find("/look.css?v=1");
    expect(header(br.headers, "Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(br.headers).not.toContain("Surrogate-Key");
  });

  test("under a version that it is not of it is not kept, for anybody can make versions up", async () => {
    const { find, cache } = aReader(() => captured("a{}", ["site"]));
    for (const version of ["1", "2", "3"]) expect((await find(`/look.css?v=${version}`)).status).toBe(200);
    expect(cache.stats().pages).toBe(0);
    await find("/look.css");
    expect(cache.stats().pages).toBe(1);
  });

  test("at a place in its list it is kept for a while; what has no places is not kept under any", async () => {
    const { find, cache, rendered, pass } = aReader((url) => ({
      ...captured("<p>a</p>", ["site"]),
      turned: url.startsWith("/world?"),
    }));
    for (const key of ["/story?after=1.a", "/story?before=1.a", "/story", "/world?after=1.a"]) await find(key);
    expect(cache.stats().pages).toBe(2);
    await find("/world?after=1.a");
    pass(10 * 60_000);
    await find("/story");
    expect(rendered.length).toBe(4);
    await find("/world?after=1.a");
    expect(rendered.length).toBe(5);
  });

  test("those who ask at the same time wait for one render", async () => {
    const gate = aGate();
    const { find, rendered } = aReader(async () => {
      await gate.opened;
      return captured("<p>a</p>");
    });
    const asked = [find("/a"), find("/a"), find("/a")];
    gate.open();
    const [one, two, three] = await Promise.all(asked);
    expect([rendered.length, one === two, two === three]).toEqual([1, true, true]);
  });

  test("nobody joins a render that began before a purge, and it is not kept", async () => {
    const gate = aGate();
    const { find, cache, rendered } = aReader(async (_url, count) => {
      if (count === 1) await gate.opened;
      return captured(`<p>version ${count}</p>`, ["article:1"]);
    });
    const early = find("/a");
    cache.purge(["article:1"]);
    const late = await find("/a");
    gate.open();
    expect((await early).br.body.toString()).toContain("version 1");
    expect(late.br.body.toString()).toContain("version 2");
    expect(rendered.length).toBe(2);
    expect((await find("/a")).br.body.toString()).toContain("version 2");
  });

  test("a page that failed is neither kept nor in the way of the next try", async () => {
    const { find } = aReader((_url, count) => captured("<p>a</p>", [], count === 1 ? 500 : 200));
    await expect(find("/a")).rejects.toThrow(RenderFailed);
    expect((await find("/a")).status).toBe(200);
  });

  test("a page that is not static is not sent", async () => {
    const { find, cache } = aReader(() => captured("<!--$?--><p>Loading</p>"));
    await expect(find("/a")).rejects.toThrow(NotStatic);
    expect(cache.stats().pages).toBe(0);
  });

  test("a page that sets a cookie is not kept and loses it", async () => {
    const { find, cache } = aReader(() => captured("<p>a</p>", [], 200, { "set-cookie": "a=b" }));
    const page = await find("/a");
    expect(cache.stats().pages).toBe(0);
    expect(page.br.headers.join("\n").toLowerCase()).not.toContain("set-cookie");
    expect(header(page.br.headers, "Cache-Control")).toBe("no-store");
  });

  test("a page with more tags than headers can carry may not be kept by a cache in front", async () => {
    const tags = Array.from({ length: 200 }, (_, i) => `article:${i}-with-a-name`);
    const { find } = aReader(() => captured("<p>a</p>", tags));
    const { headers } = (await find("/a")).br;
    expect(headers).not.toContain("Surrogate-Key");
    expect(header(headers, "Cache-Control")).not.toContain("s-maxage");
  });
});

describe("a page that is not there", () => {
  const site = (url: string) =>
    url === "/missing" ? captured("<p>Not found</p>", ["site"]) : captured("", [`path:${url}`], 404);

  test("gets the words of /missing under 404, for ten seconds, sharing its bytes", async () => {
    const { find, rendered, pass } = aReader(site);
    const [one, two] = [await find("/x"), await find("/y")];
    expect([one.status, two.status]).toEqual([404, 404]);
    expect(one.br.body).toBe(two.br.body);
    pass(9999);
    await find("/x");
    expect(rendered).toEqual(["/x", "/missing", "/y"]);
    pass(1);
    await find("/x");
    expect(rendered).toEqual(["/x", "/missing", "/y", "/x"]);
  });

  test("is there at once when something is published at its address", async () => {
    const { find, cache, rendered } = aReader(site);
    await find("/x");
    expect(cache.purge(["path:/x"])).toBe(1);
    await find("/x");
    expect(rendered).toEqual(["/x", "/missing", "/x"]);
  });

  test("is asked for by its own name and still 404", async () => {
    const { find } = aReader(site);
    expect((await find("/missing")).status).toBe(404);
  });

  test("a component payload counts as not there", async () => {
    const { find } = aReader((url) =>
      url === "/missing" ? site(url) : captured("1:{}", [], 200, { "content-type": "text/x-component" }),
    );
    expect((await find("/a.rsc")).status).toBe(404);
  });

  test("a site without /missing fails instead of turning in circles", async () => {
    const { find } = aReader(() => captured("", [], 404));
    await expect(find("/x")).rejects.toThrow("/missing");
  });
});

describe("a page that moved", () => {
  test("for good is kept with its tags", async () => {
    const { find, cache } = aReader(() =>
      captured("<html></html>", ["path:/old"], 308, { location: "/neu/caf\u00e9" }),
    );
    const page = await find("/old");
    expect([page.status, header(page.br.headers, "Location"), page.br.body.length]).toEqual([308, "/neu/caf%C3%A9", 0]);
    expect(cache.purge(["path:/old"])).toBe(1);
  });

  test("for now is not kept", async () => {
    const { find, cache } = aReader(() => captured("", ["site"], 307, { location: "/b" }));
    expect(header((await find("/a")).br.headers, "Cache-Control")).toBe("no-store");
    expect(cache.stats().pages).toBe(0);
  });
});

test("a search page is made anew for each who asks, and those who ask at the same time wait for one", async () => {
  const { find, cache, rendered } = aReader(() => captured("<p>a</p>"));
  await Promise.all([find("/search?q=a", true), find("/search?q=a", true)]);
  await find("/search?q=a", true);
  expect(rendered.length).toBe(2);
  expect(cache.stats().pages).toBe(0);
});
