import { describe, expect, test } from "vitest";
import { contentSchema } from "#lib/content/extensions.ts";
import { hrefFrom, isSafeHref, sitePath } from "#lib/content/href.ts";
import { accept, docOf, linkTo, paragraph, refusal, render, text } from "./support.ts";

const GOOD = [
  "https://example.org",
  "HTTP://EXAMPLE.ORG/a?b=c&d=%20#e",
  "https://uk.wikipedia.org/wiki/Київ",
  "https://en.wikipedia.org/wiki/L'Aquila_(AQ)",
  "mailto:desk@example.org?subject=Hi",
  "/",
  "/peace-talks/outcomes?page=2#top",
];

const BAD = [
  "",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/x",
  "ftp://example.org",
  "tel:123",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "https:evil.example",
  "https:///",
  "https://exa mple.org",
  "https://example.org\u00a0x",
  "https://example.org\u202e",
  "https://paper.example@evil.example/",
  'https://example.org/"onmouseover="x',
  "https://example.org/<script>",
  "example.org",
  "#top",
  "../up",
  "?q",
  "mailto:",
  "mailto:nobody",
  `https://example.org/${"a".repeat(3_000)}`,
];

describe("a link", () => {
  test.each(GOOD)("may lead to %s", (href) => {
    const doc = accept(paragraph(text("words", linkTo(href))));
    expect(render(doc)).toContain(`<a href="${href.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}">words</a>`);
  });

  test.each(BAD)("may not lead to %j", (href) => {
    expect(isSafeHref(href)).toBe(false);
    const error = refusal(() => accept(paragraph(text("words", linkTo(href)))));
    expect(["invalid-attribute", "forbidden-character"]).toContain(error.code);
    expect(error.path).toBe("$.content[0].content[0].marks[0].attrs.href");
  });

  test.each(BAD)("that came past the gate is shown as plain words: %j", (href) => {
    expect(render(docOf(paragraph(text("words", linkTo(href)))))).toBe("<p>words</p>");
  });

  test.each([...BAD, null, 1, {}])("cannot come into being in the editor with %j", (href) => {
    expect(() => contentSchema.marks.link?.create({ href })).toThrow(RangeError);
  });

  test("carries nothing but its address", () => {
    const marked = text("a", { type: "link", attrs: { href: "/a", target: "_blank" } });
    expect(refusal(() => accept(paragraph(marked))).code).toBe("unknown-content");
  });
});

test.each([
  ["example.org", "https://example.org/"],
  [" example.org/a b ", "https://example.org/a%20b"],
  ["example.org:8080", "https://example.org:8080/"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["/peace", "/peace"],
  ["javascript:alert(1)", undefined],
  ["javascript:x@example.org", undefined],
  ["//evil.example", undefined],
  ["words", undefined],
])("typing %j as a link means %j", (typed, href) => {
  expect(hrefFrom(typed)).toBe(href);
});

test("only links within the site name a path", () => {
  expect(sitePath("/peace/paris/?a#b")).toBe("/peace/paris");
  expect(sitePath("/")).toBe("/");
  expect(sitePath("https://example.org/a")).toBeUndefined();
});
