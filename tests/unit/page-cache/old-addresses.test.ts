import { afterEach, describe, expect, test } from "vitest";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import type { FrontOptions } from "#lib/kernel/page-cache/front.ts";
import type { Instead, OldAddresses } from "#lib/kernel/page-cache/instead.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { aFront } from "./front-support.ts";

let site: Awaited<ReturnType<typeof aFront>>;
let looked: string[];
let counted: [string, string][];
afterEach(() => site.stop());

const RULES: Record<string, Instead> = {
  "/absent": { mark: "a", status: 301, location: "/world/a", keepsQuery: false },
  "/absent/keeps": { mark: "k", status: 302, location: "/world/a?x=1#top", keepsQuery: true },
  "/absent/withheld": {
    mark: "w",
    status: 451,
    page: "/missing/w",
    headers: [["Link", '<https://court.example/>; rel="blocked-by"']],
  },
  "/?p=1": { mark: "q", status: 301, location: "/world/a", keepsQuery: true },
};
const old: OldAddresses = {
  async of(path) {
    looked.push(path);
    tag("redirects");
    return RULES[path] ?? null;
  },
  async withQuery(path, query) {
    const given = new URLSearchParams(query);
    const key = `${path}?p=${given.get("p")}`;
    given.delete("p");
    return RULES[key] ? { key, rest: given.toString() } : null;
  },
  async at(key) {
    looked.push(key);
    tag("redirects");
    return RULES[key] ?? null;
  },
};

async function open(options: Partial<FrontOptions> = {}) {
  [looked, counted] = [[], []];
  site = await aFront({ old, count: (mark, path) => counted.push([mark, path]), ...options });
  return site;
}

describe("an old address", () => {
  test("is asked about once where no page answers, and then answered from the cache, each time counted", async () => {
    const { ask, seen } = await open();
    for (const path of ["/absent", "/absent", "/absent?utm_source=mail"]) {
      const { status, headers } = await ask(path);
      expect([status, headers.location]).toEqual([301, "/world/a"]);
    }
    expect(looked).toEqual(["/absent"]);
    expect(seen.length).toBe(1);
    expect(counted).toEqual([
      ["a", "/absent"],
      ["a", "/absent"],
      ["a", "/absent"],
    ]);
  });

  test("is never asked about where a page answers", async () => {
    const { ask } = await open();
    expect((await ask("/world/a")).status).toBe(200);
    expect([looked, counted]).toEqual([[], []]);
  });

  test("is asked about anew once rules have changed", async () => {
    const { ask, cache } = await open();
    await ask("/absent");
    expect(cache.purge(["redirects"])).toBe(1);
    await ask("/absent");
    expect(looked).toEqual(["/absent", "/absent"]);
  });

  test("is not kept for good under places in a list that it never had", async () => {
    let now = 0;
    const cache = createPageCache({ maxBytes: 1_000_000, now: () => now });
    const { ask } = await open({ cache, now: () => now });
    for (let at = 0; at < 5; at++) expect((await ask(`/absent?after=${at}.a`)).headers.location).toBe("/world/a");
    await ask("/absent");
    now = 11_000;
    for (let at = 0; at < 5; at++) expect(cache.get(`/absent?after=${at}.a`)).toBeUndefined();
    expect(cache.get("/absent")).toBeDefined();
  });

  test("leads on in one step from whatever spelling, as the slash at the end of WordPress", async () => {
    const { ask, seen } = await open();
    for (const spelling of ["/absent/", "//absent", "/%61bsent"]) {
      const { status, headers } = await ask(spelling);
      expect([status, headers.location]).toEqual([301, "/world/a"]);
    }
    const { status, headers } = await ask("/world/a/");
    expect([status, headers.location]).toEqual([308, "/world/a"]);
    // Only where a rule is known is anything rendered for a spelling that somebody made up.
    expect(seen.map(({ url }) => url)).toEqual(["/absent"]);
  });

  test("keeps nobody from what is kept, or from the one spelling, while the database cannot be asked", async () => {
    const fails = () => Promise.reject(new Error("no database"));
    const { ask } = await open({ old: { of: fails, withQuery: fails, at: fails } });
    expect((await ask("/world/a?utm_source=mail")).status).toBe(500);
    await ask("/world/a");
    expect((await ask("/world/a?utm_source=mail")).status).toBe(200);
    expect((await ask("/world/a/")).status).toBe(308);
  });

  test("at which a page answers goes on having one spelling", async () => {
    const { ask } = await open({ old: { ...old, of: async () => RULES["/absent"] as Instead } });
    const { status, headers } = await ask("/world//a");
    expect([status, headers.location]).toEqual([308, "/world/a"]);
  });

  test("is no way around the desk, however its address is spelled", async () => {
    const everywhere = { ...old, of: async () => RULES["/absent"] as Instead };
    const { ask, seen } = await open({ old: everywhere });
    for (const spelling of ["/%61dmin", "/admin/", "/api//v1"]) await ask(spelling);
    expect((await ask("/%61dmin")).headers.location).toBe("/admin");
    expect(seen.map(({ url }) => url)).not.toContain("/absent");
    expect(seen.every(({ headers }) => headers["user-agent"] !== "standfirst")).toBe(true);
  });

  test("takes a query along only where its rule says so, and before the fragment", async () => {
    const { ask, cache } = await open();
    expect((await ask("/absent?a=1")).headers.location).toBe("/world/a");
    const before = cache.stats().pages;
    expect((await ask("/absent/keeps?a=1&b=2")).headers.location).toBe("/world/a?x=1&a=1&b=2#top");
    expect((await ask("/absent/keeps?c=3")).headers.location).toBe("/world/a?x=1&c=3#top");
    expect((await ask("/absent/keeps")).headers.location).toBe("/world/a?x=1#top");
    expect(cache.stats().pages - before).toBe(1);
  });

  test("with parameters goes before the page at its path, and unknown ones make no entry", async () => {
    const { ask, cache } = await open();
    expect((await ask("/?p=1&utm_source=mail")).headers.location).toBe("/world/a?utm_source=mail");
    expect((await ask("/?p=1")).headers.location).toBe("/world/a");
    for (let at = 2; at < 20; at++) expect((await ask(`/?p=${at}`)).status).toBe(200);
    expect(cache.stats().pages).toBe(2);
    expect(counted).toEqual([
      ["q", "/"],
      ["q", "/"],
    ]);
  });

  test("that is withheld has a page that says so, with its status and who demanded it", async () => {
    const { ask, seen } = await open();
    for (let time = 0; time < 2; time++) {
      const { status, headers, body } = await ask("/absent/withheld");
      expect([status, headers.link]).toEqual([451, '<https://court.example/>; rel="blocked-by"']);
      expect(body.toString()).toContain("/missing/w words");
      expect(headers["cache-control"]).toContain("must-revalidate");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    }
    expect(seen.map(({ url }) => url)).toEqual(["/absent/withheld", "/missing/w"]);
  });

  test("the pages that say so have no address of their own", async () => {
    const { ask } = await open();
    expect((await ask("/missing/w")).status).toBe(404);
  });

  test("that nobody knows is counted as asked for in vain, also from the cache", async () => {
    const { ask } = await open();
    for (let time = 0; time < 3; time++) expect((await ask("/absent/nothing")).status).toBe(404);
    expect(looked).toEqual(["/absent/nothing"]);
    expect(counted).toEqual(Array(3).fill(["nothing", "/absent/nothing"]));
  });
});
