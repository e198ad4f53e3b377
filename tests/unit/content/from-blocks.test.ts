import { expect, test } from "vitest";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { refusal, render } from "./support.ts";

test("a list of blocks becomes a document, marks and all", () => {
  const { doc } = documentFromBlocks([
    { type: "p", text: "It was *late*, **very *late* indeed**, said [the **old** man](/people/old)." },
    { type: "h2", text: "Two" },
    { type: "h3", text: "Three" },
    { type: "quote", text: "One.\n\nTwo." },
    { type: "ul", items: ["a", "*b*"] },
    { type: "ol", items: ["c"] },
    { type: "picture", mediaId: "lake", alt: "Alt", caption: "A *lake*", credit: "AP" },
    { type: "divider" },
  ]);
  const html = render(doc)
    .replaceAll(/ id="[a-z0-9]{12}"/g, "")
    .replace(/<a class="zoom".*<\/picture><\/a>/, "…");
  expect(html).toBe(
    '<p>It was <em>late</em>, <strong>very <em>late</em> indeed</strong>, said <a href="/people/old">the <strong>old</strong> man</a>.</p>' +
      "<h2>Two</h2><h3>Three</h3><blockquote><p>One.</p><p>Two.</p></blockquote>" +
      "<ul><li><p>a</p></li><li><p><em>b</em></p></li></ul><ol><li><p>c</p></li></ol>" +
      '<figure class="figure figure-text">…<figcaption><span class="caption">A <em>lake</em></span><span class="credit">AP</span></figcaption></figure><hr>',
  );
});

test("the same list always makes the same document", () => {
  const made = () =>
    documentFromBlocks([
      { type: "p", text: "a" },
      { type: "p", text: "a" },
    ]);
  expect(made()).toEqual(made());
});

test.each(["5 * 3 = 15", "a [b] c", "**", "*", "[a](b c)", "2 ** 3"])(
  "signs that mark nothing stay as they are: %s",
  (words) => {
    expect(render(documentFromBlocks([{ type: "p", text: words }]).doc)).toBe(`<p>${words}</p>`);
  },
);

test("a made-up document goes through the gate like any other", () => {
  expect(refusal(() => documentFromBlocks([{ type: "p", text: "[a](javascript:alert)" }])).code).toBe(
    "invalid-attribute",
  );
});
