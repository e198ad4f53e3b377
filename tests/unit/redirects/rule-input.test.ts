import { describe, expect, test } from "vitest";
import { RuleInput } from "#lib/redirects/schema.ts";

const rule = (fields: object) => RuleInput.parse({ kind: "exact", status: 301, target: "/news", ...fields });
const refused = (fields: object) => {
  const { error } = RuleInput.safeParse({ kind: "exact", source: "/old", status: 301, target: "/news", ...fields });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
};

describe("the old address", () => {
  test.each([
    ["/Old/Story/", "/Old/Story", "/old/story"],
    ["https://old.example/Old/Story/?utm#top", "/Old/Story?utm=", "/old/story?utm="],
    ["//old//story", "/old/story", "/old/story"],
    [
      "/Новини про мир",
      "/%D0%9D%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8%20%D0%BF%D1%80%D0%BE%20%D0%BC%D0%B8%D1%80",
      "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8%20%D0%BF%D1%80%D0%BE%20%D0%BC%D0%B8%D1%80",
    ],
    ["/cafe%CC%81", "/caf%C3%A9", "/caf%C3%A9"],
    ["/index.php?view=Article&id=7", "/index.php?id=7&view=article", "/index.php?id=7&view=article"],
    ["/?p=123", "/?p=123", "/?p=123"],
  ])("%s is spelled one way, and compared in small letters", (source, spelled, key) => {
    expect(rule({ source })).toMatchObject({ source: spelled, key });
  });

  test.each([
    ["", /Enter the old address/],
    ["old-story", /Begin with \//],
    ["/", /front page is always there/],
    ["/a/../b", /no address that a browser asks for/],
    ["/%zz", /no address that a browser asks for/],
    ["/admin/articles", /The site itself answers at \/admin/],
    ["/api/v1", /The site itself answers/],
    ["/_next/a", /The site itself answers/],
    ["/2019/(.*)", /Choose “Pattern”/],
    ["/2019/*", /Choose “Pattern”/],
    ["^/old$", /Choose “Pattern”/],
    ["/a?q=1", /This site itself uses the parameter “q”/],
    ["/a?a=1&b=2&c=3&d=4&e=5", /At most 4 parameters/],
    ["/a?p=1&p=2", /stand here once/],
    [`/${"a".repeat(400)}`, /At most 400/],
  ])("%j is refused beside the field", (source, why) => {
    expect(refused({ source })).toEqual({ source: expect.stringMatching(why) });
  });

  test("what begins with an address has no parameters, and is not the whole site", () => {
    expect(refused({ kind: "prefix", source: "/" }).source).toMatch(/every address/);
    expect(refused({ kind: "prefix", source: "/a?p=1" }).source).toMatch(/has no “\?”/);
  });
});

describe("the target", () => {
  test("is a path of this site or an address elsewhere", () => {
    expect(rule({ source: "/old", target: "/News/ä?x=1#top" }).target).toBe("/News/%C3%A4?x=1#top");
    expect(rule({ source: "/old", target: "https://other.example" }).target).toBe("https://other.example/");
    expect(rule({ source: "/old", target: "https://other.example:8080/a" }).target).toBe(
      "https://other.example:8080/a",
    );
  });

  test.each([
    ["", /Enter where it leads/],
    ["//evil.example/x", /begins with \/ or with https/],
    ["javascript:alert(1)", /begins with \/ or with https|can only stand here/],
    ["data:text/html,x", /begins with \/ or with https|can only stand here/],
    ["ftp://a.example/", /begins with \/ or with https/],
    ["https://user:secret@a.example/", /begins with \/|can only stand here|not in the host/],
    ["https://", /begins with \/ or with https/],
    ["/a/../../b", /no address that a browser could open/],
    ["/news/:slug", /can only stand here when the old address has it/],
  ])("%j is refused beside the field", (target, why) => {
    expect(refused({ target })).toEqual({ target: expect.stringMatching(why) });
  });

  test("uses what a pattern caught in its path, and nowhere that would let a visitor choose the host", () => {
    const pattern = { kind: "pattern", source: "/:year#/:slug" };
    expect(rule({ ...pattern, target: "/news/:slug" }).target).toBe("/news/:slug");
    expect(rule({ ...pattern, target: "https://a.example/:year/:slug" }).target).toBe("https://a.example/:year/:slug");
    expect(refused({ ...pattern, target: "https://:slug/a" })).toEqual({
      target: expect.stringMatching(/not in the host/),
    });
    expect(refused({ ...pattern, target: "https://a.example:slug" })).toEqual({
      target: expect.stringMatching(/not in the host/),
    });
    expect(refused({ ...pattern, target: "/a?to=:slug" })).toEqual({ target: expect.stringMatching(/not after/) });
    expect(refused({ ...pattern, target: "/:month" })).toEqual({
      target: "The old address has no :month. It has :year, :slug.",
    });
  });
});

test("what is withheld says why, and who demanded it is an address", () => {
  const withheld = { source: "/old", status: 451, target: "" };
  expect(refused(withheld)).toEqual({ reason: expect.stringMatching(/Say why/) });
  expect(refused({ ...withheld, reason: "A court.", blockedBy: "the court" })).toEqual({
    blockedBy: expect.stringMatching(/https/),
  });
  expect(rule({ ...withheld, reason: "A court.", blockedBy: "https://court.example/" })).toMatchObject({
    status: 451,
    target: "",
  });
  // What belongs to another answer is not kept.
  expect(rule({ source: "/old", status: 410, target: "/news", blockedBy: "https://court.example/" })).toMatchObject({
    target: "",
    blockedBy: "",
  });
});

test("an unknown status or field is refused", () => {
  expect(refused({ status: 200 })).toEqual({ status: "Choose what the address answers." });
  expect(refused({ articleId: "x" })).not.toEqual({});
});
