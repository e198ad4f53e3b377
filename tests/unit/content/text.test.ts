import { describe, expect, test } from "vitest";
import { countWords, documentReferences, excerpt, outline, plainText, readingMinutes } from "#lib/content/text.ts";
import { accept, docOf, figure, linkTo, paragraph, text } from "./support.ts";

const item = (words: string) => ({ type: "listItem", content: [paragraph(words)] });

describe("the text that search sees", () => {
  test("never lets two blocks run together", () => {
    const doc = accept(
      { type: "heading", attrs: { level: 2 }, content: [text("Head")] },
      paragraph("one", { type: "hardBreak" }, "two ", text("three", { type: "bold" })),
      { type: "bulletList", content: [item("four"), item("five")] },
      { type: "blockquote", content: [paragraph("six"), paragraph("seven")] },
      { type: "divider" },
      figure({ alt: "eight" }, "nine", "ten"),
      paragraph(),
    );
    expect(plainText(doc)).toBe("Head\n\none\ntwo three\n\nfour\n\nfive\n\nsix\n\nseven\n\nnine");
  });

  test("has captions and no credits", () => {
    const words = plainText(accept(figure({}, "The lake house", "J. Orr / Meridian")));
    expect(words).toBe("The lake house");
  });
});

describe("counting", () => {
  test.each([
    ["One, two — three.", "en", 3],
    ["don't stop", "en", 2],
    ["Це м'ята і хліб", "uk", 4],
    ["これは日本語の文章です。", "ja", 6],
    ["", "en", 0],
    ["Unknown tongue here", "not a tag!", 3],
  ])("%j has its words counted in %s", (words, language, count) => {
    expect(countWords(words, language)).toBe(count);
  });

  test("reading takes whole minutes, at least one", () => {
    expect([0, 1, 230, 344, 346, 2_300].map(readingMinutes)).toEqual([0, 1, 1, 1, 2, 10]);
  });
});

describe("an excerpt", () => {
  const of = (words: string, max: number) => excerpt(accept(paragraph(words)), max);

  test("is the first paragraph, not the heading or the caption above it", () => {
    const doc = accept(
      figure({}, "Dusk"),
      { type: "heading", attrs: { level: 2 }, content: [text("Head")] },
      paragraph("Words."),
    );
    expect(excerpt(doc, 100)).toBe("Words.");
  });

  test("ends with a sentence", () => {
    expect(of("The talks ended. Nobody signed. A third round follows in May.", 40)).toBe(
      "The talks ended. Nobody signed.",
    );
    expect(of("“Why?” she asked. Nobody answered her that night.", 30)).toBe("“Why?” she asked.");
    expect(of("The talks ended.", 16)).toBe("The talks ended.");
  });

  test("does not take Mr. or an initial for the end of one", () => {
    expect(of("The talks ended. They met Mr. Smith of the ministry again.", 34)).toBe("The talks ended.");
    expect(of("The talks ended. They met J. R. Smith of the ministry.", 32)).toBe("The talks ended.");
  });

  test("is cut after a word when the sentence is too long, and never longer than asked", () => {
    expect(of("A sentence that goes on and on without end", 20)).toBe("A sentence that…");
    expect(of("Donaudampfschifffahrtsgesellschaft", 10)).toBe("Donaudamp…");
    for (let max = 1; max < 60; max++) {
      expect(of("First, a sentence. Then 😀 another one, with a comma; and more.", max).length).toBeLessThanOrEqual(
        max,
      );
    }
  });

  test("is empty when there is nothing to read", () => {
    expect(excerpt(accept(paragraph()), 100)).toBe("");
  });
});

test("the contents list has the headings with their anchors", () => {
  const doc = accept(
    { type: "heading", attrs: { level: 2, id: "abcdefghij" }, content: [text("One "), text("two", { type: "bold" })] },
    { type: "heading", attrs: { level: 3, id: "abcdefghik" }, content: [] },
    { type: "heading", attrs: { level: 4, id: "abcdefghil" }, content: [text("Three")] },
  );
  expect(outline(doc)).toEqual([
    { id: "abcdefghij", level: 2, text: "One two" },
    { id: "abcdefghil", level: 4, text: "Three" },
  ]);
});

test("a document knows the pictures and the pages of the site that it points at, each once", () => {
  const doc = accept(
    paragraph(
      text("a", linkTo("/peace/paris?x#y")),
      text("b", linkTo("https://example.org/")),
      text("c", linkTo("/peace/paris/")),
    ),
    figure({ mediaId: "lake" }),
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("d", linkTo("/")))] }] },
    figure({ mediaId: "lake" }),
  );
  expect(documentReferences(doc)).toEqual([
    { target: "article-path", path: "/peace/paris" },
    { target: "media", id: "lake" },
    { target: "article-path", path: "/" },
  ]);
  expect(documentReferences(docOf())).toEqual([]);
});
