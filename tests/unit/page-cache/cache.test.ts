import { describe, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import { aPage } from "./support.ts";

describe("the page cache", () => {
  test("forgets every page that carries a purged tag, and only those", () => {
    const cache = createPageCache({ maxBytes: 10_000 });
    cache.set("/a", aPage(["site", "article:1"]), 0);
    cache.set("/b", aPage(["site", "article:2"]), 0);
    expect(cache.purge(["article:1", "article:9"])).toBe(1);
    expect(cache.get("/a")).toBeUndefined();
    expect(cache.get("/b")).toBeDefined();
  });

  test("may be told of one purge twice", () => {
    const cache = createPageCache({ maxBytes: 10_000 });
    cache.set("/a", aPage(["site"]), 0);
    expect([cache.purge(["site"]), cache.purge(["site"])]).toEqual([1, 0]);
    expect(cache.stats()).toMatchObject({ pages: 0, bytes: 0, tags: 0, purged: 1 });
  });

  test("refuses a page whose render began before one of its tags was purged", () => {
    const cache = createPageCache({ maxBytes: 10_000 });
    const since = cache.generation();
    cache.purge(["article:1"]);
    expect(cache.set("/a", aPage(["site", "article:1"]), since)).toBe(false);
    expect(cache.set("/b", aPage(["site", "article:2"]), since)).toBe(true);
    expect(cache.set("/a", aPage(["site", "article:1"]), cache.generation())).toBe(true);
  });

  test("refuses every page whose render began before everything was purged", () => {
    const cache = createPageCache({ maxBytes: 10_000 });
    cache.set("/a", aPage([]), 0);
    const since = cache.generation();
    expect(cache.purgeAll()).toBe(1);
    expect(cache.get("/a")).toBeUndefined();
    expect(cache.set("/a", aPage([]), since)).toBe(false);
    expect(cache.set("/a", aPage([]), cache.generation())).toBe(true);
  });

  test("stays right when more tags are purged than it remembers", () => {
    const cache = createPageCache({ maxBytes: 10_000 });
    const since = cache.generation();
    cache.purge(["article:1"]);
    for (let i = 0; i < 10_001; i += 1) cache.purge([`other:${i}`]);
    expect(cache.set("/a", aPage(["article:1"]), since)).toBe(false);
    expect(cache.set("/a", aPage(["article:1"]), cache.generation())).toBe(true);
  });

  test("never holds more than its bytes and leaves no stray tags behind", () => {
    const cache = createPageCache({ maxBytes: 1000 });
    for (let i = 0; i < 100; i += 1) cache.set(`/${i}`, aPage([`article:${i}`]), 0);
    expect(cache.stats()).toMatchObject({ pages: 10, bytes: 1000, tags: 10 });
    expect(cache.get("/0")).toBeUndefined();
    expect(cache.get("/99")).toBeDefined();
  });

  test("drops first what nobody asked for longest", () => {
    const cache = createPageCache({ maxBytes: 200 });
    cache.set("/a", aPage([]), 0);
    cache.set("/b", aPage([]), 0);
    cache.get("/a");
    cache.set("/c", aPage([]), 0);
    expect([cache.get("/a"), cache.get("/b")]).toEqual([expect.anything(), undefined]);
  });

  test("does not keep, nor index, a page larger than itself", () => {
    const cache = createPageCache({ maxBytes: 1000 });
    expect(cache.set("/a", aPage(["site"], 1001), 0)).toBe(false);
    expect(cache.stats()).toMatchObject({ pages: 0, tags: 0 });
  });

  test("indexes a page by the tags of its latest render", () => {
    const cache = createPageCache({ maxBytes: 1000 });
    cache.set("/a", aPage(["topic:old", "site"]), 0);
    cache.set("/a", aPage(["topic:new", "site"]), 0);
    expect(cache.purge(["topic:old"])).toBe(0);
    expect(cache.purge(["topic:new"])).toBe(1);
    expect(cache.stats().tags).toBe(0);
  });

  test("forgets a page when its time is over", () => {
    let now = 1000;
    const cache = createPageCache({ maxBytes: 1000, now: () => now });
    cache.set("/gone", { ...aPage(["missing"]), expires: 11_000 }, 0);
    now = 10_999;
    expect(cache.get("/gone")).toBeDefined();
    now = 11_000;
    expect(cache.get("/gone")).toBeUndefined();
    expect(cache.stats()).toMatchObject({ pages: 0, tags: 0 });
  });
});
