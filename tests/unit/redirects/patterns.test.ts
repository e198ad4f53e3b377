import { describe, expect, test } from "vitest";
import { matchPattern, namesOf, type Pattern, patternKey, readPattern } from "#lib/redirects/pattern.ts";

function pattern(text: string): Pattern {
  const read = readPattern(text);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}
const caught = (text: string, path: string) => matchPattern(pattern(text), path);

describe("a pattern of addresses", () => {
  test.each([
    ["/2019/*/:slug", "/2019/may/a-story", { slug: "a-story" }],
    ["/:year#/:month#/:slug", "/2019/05/a-story", { year: "2019", month: "05", slug: "a-story" }],
    ["/:slug.html", "/A-Story.HTML", { slug: "A-Story" }],
    ["/news-#", "/news-123", {}],
    ["/blog/**", "/blog/a/b", { "**": "a/b" }],
    ["/blog/**", "/blog", { "**": "" }],
    ["/новини/:slug", "/%D0%9D%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D0%BC%D0%B8%D1%80", { slug: "%D0%BC%D0%B8%D1%80" }],
    ["/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/*", "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/a", {}],
  ])("%s knows %s", (text, path, names) => {
    expect(caught(text, path)).toEqual(names);
  });

  test.each([
    ["/2019/*/:slug", "/2019/a-story"],
    ["/2019/*/:slug", "/2019/may/a-story/amp"],
    ["/:year#/:slug", "/world/a-story"],
    ["/:slug.html", "/.html"],
    ["/news-#", "/news-123a"],
    ["/blog/**", "/blogs/a"],
  ])("%s does not know %s", (text, path) => {
    expect(caught(text, path)).toBeNull();
  });

  test.each([
    ["blog/*", /Begin with/],
    ["/blog", /no \*, # or :name/],
    ["/**", /every address/],
    ["/a*b*c", /one \*, # or :name in each part/],
    ["/**/a", /one \*, # or :name in each part/],
    ["/:a/:a", /stand once/],
    ["/a/../*", /cannot be read/],
    [`/${"a/".repeat(30)}*`, /At most 20 parts/],
  ])("%s is none, and says why", (text, why) => {
    expect(readPattern(text)).toEqual({ problem: expect.stringMatching(why) });
  });

  test("two that mean the same are the same, whatever their names are called", () => {
    expect(patternKey(pattern("/2019/:slug"))).toBe(patternKey(pattern("/2019/*")));
    expect(patternKey(pattern("/2019/:id#"))).not.toBe(patternKey(pattern("/2019/*")));
    expect(namesOf(pattern("/:year#/*/:Slug/**"))).toEqual(["year", "slug", "**"]);
  });

  test("the longest address against the most wild pattern is looked at once, letter for letter", () => {
    const wild = pattern(`/a:name${"/*".repeat(18)}/**`);
    const long = `/${Array.from({ length: 1_000 }, () => "aaa").join("/")}`;
    const began = performance.now();
    for (let time = 0; time < 100; time++) expect(matchPattern(wild, long)).not.toBeNull();
    // A backtracking matcher would not come back at all.
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
