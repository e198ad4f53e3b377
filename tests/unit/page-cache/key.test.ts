import { describe, expect, test } from "vitest";
import { writeCursor } from "#lib/articles/cursor.ts";
import { canonicalPath, pageKey, readerParameters, splitTarget } from "#lib/kernel/page-cache/key.ts";
import { SEARCH_PARAMETERS } from "#lib/search/wish.ts";

describe("the address of a page", () => {
  test.each([
    ["/", "/"],
    ["/world/peace-talks", "/world/peace-talks"],
    ["/world/", "/world"],
    ["//world///peace", "/world/peace"],
    ["//evil.example/", "/evil.example"],
    ["/%77orld", "/world"],
    ["/%61dmin", "/admin"],
    ["/caf%c3%a9", "/caf%C3%A9"],
    ["/cafe%CC%81", "/caf%C3%A9"],
    ["/a%20b", "/a%20b"],
    ["/a%40b%2Bc", "/a@b+c"],
    ["/100%25", "/100%25"],
    ["/...", "/..."],
  ])("%s has the one spelling %s", (path, wanted) => {
    expect(canonicalPath(path)).toBe(wanted);
    expect(canonicalPath(wanted)).toBe(wanted);
  });

  test.each([
    "/_next/../admin",
    "/a/./b",
    "/..",
    "/%2e%2e/admin",
    "/.%2E/admin",
    "/%2e/admin",
    "/%252e%252e/admin",
    "/a%2fb",
    "/a%2F..%2Fadmin",
    "/a%5cb",
    "/a%00b",
    "/a%0d%0aSet-Cookie:x",
    "/a%7f",
    "/%",
    "/%zz",
    "/%c3%28",
    "/%ed%a0%80",
  ])("%s is refused", (path) => {
    expect(canonicalPath(path)).toBeNull();
  });

  test.each([
    "",
    "*",
    "world",
    "http://evil.example/",
    "/a\\b",
    "/a#b",
    "/a b",
    "/caf\u00e9",
    "/a\tb",
    `/${"a".repeat(5000)}`,
  ])("the request target %j is refused", (target) => {
    expect(splitTarget(target)).toBeNull();
  });

  test("a target falls into path and query at the first question mark", () => {
    expect(splitTarget("/world?after=a?b")).toEqual({ path: "/world", query: "after=a?b" });
    expect(splitTarget("/world")).toEqual({ path: "/world", query: "" });
  });
});

describe("the key of a page", () => {
  const key = (path: string, query: string) => pageKey(path, query, readerParameters).key;

  test("parameters that mean nothing make no second entry", () => {
    expect(key("/world", "utm_source=mail&fbclid=1")).toBe("/world");
    expect(key("/world", "")).toBe("/world");
    expect(key("/world", "after=")).toBe("/world");
  });

  test("known parameters stand in one order, once, in one spelling", () => {
    expect(key("/world", "x=1&before=b.b&after=%61.a")).toBe("/world?after=a.a&before=b.b");
    expect(key("/world", "after=1.a&after=2.a")).toBe("/world?after=1.a");
    expect(key("/search", "q=a%26sort%3db")).toBe("/search?q=a%26sort%3Db");
    expect(key("/search", `q=${"a".repeat(999)}`)).toBe(`/search?q=${"a".repeat(200)}`);
    expect(key("/search", "q=%ff")).toBe("/search?q=%EF%BF%BD");
  });

  test("what is no place in a list makes no second entry", () => {
    const place = writeCursor({ at: new Date("2026-05-01T10:00:00Z"), id: "0Ab_-9" });
    expect(key("/world", `after=${place}`)).toBe(`/world?after=${place}`);
    for (const value of ["x", "1", "1.", ".a", "A.a", "1.a.a", "1.%00", `1.${"a".repeat(65)}`, "1.a%26before%3d1.b"])
      expect([value, key("/world", `after=${value}`)]).toEqual([value, "/world"]);
    expect(key("/world", "after=x&before=1.a")).toBe("/world?before=1.a");
  });

  test("the version of the site’s look counts at its style sheet only", () => {
    expect(key("/look.css", "v=abc&after=1")).toBe("/look.css?v=abc");
    expect(key("/world", "v=abc")).toBe("/world");
  });

  test("a search counts on the search page only, and its page is not kept", () => {
    expect(pageKey("/search", "q=paris+summit", readerParameters)).toEqual({
      key: "/search?q=paris%20summit",
      once: true,
    });
    expect(pageKey("/world", "q=paris", readerParameters)).toEqual({ key: "/world" });
    expect(pageKey("/search", "", readerParameters)).toEqual({ key: "/search" });
    expect(readerParameters[0]?.names).toEqual(SEARCH_PARAMETERS);
  });
});

test("a file has no pages to turn, so that no parameter makes another of it", () => {
  const files = ["/feed.xml", "/feeds/world/feed.json", "/sitemaps/news.xml", "/robots.txt", "/world/talks.md"];
  for (const path of [...files, "/manifest.webmanifest"])
    expect(pageKey(path, "after=2&before=3&q=x", readerParameters)).toEqual({ key: path });
});

test("an embedding program is answered by the address of the page alone, however it writes it", () => {
  const key = "/oembed?url=https%3A%2F%2Fpaper.example%2Ftalks%2Flake";
  for (const url of ["https://paper.example/talks/lake", "https://paper.example/talks/lake/?utm_source=x#top"])
    for (const more of ["", "&format=json&maxwidth=300&x=1"])
      expect(pageKey("/oembed", `url=${encodeURIComponent(url)}${more}`, readerParameters).key).toBe(key);
  for (const odd of [
    "",
    "url=",
    "url=no",
    "url=mailto:a@b",
    `url=https://paper.example/${"a".repeat(500)}`,
    "format=xml",
  ])
    expect(pageKey("/oembed", odd, readerParameters).key).toBe("/oembed");
});
