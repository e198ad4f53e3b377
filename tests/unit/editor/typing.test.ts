import { describe, expect, test } from "vitest";
import { partAt, partsOf } from "#components/editor/outline-parts.ts";
import { quotesOf, signFor } from "#components/editor/typing/typed-signs.ts";
import { contentSchema } from "#lib/content/extensions.ts";

describe("typed quotes become those of the language", () => {
  /** What comes of a text that is typed letter by letter. */
  function typed(text: string, language: string): string {
    let written = "";
    for (const letter of text) {
      const sign = letter === '"' || letter === "'" ? signFor(letter, written, language) : null;
      written += sign ?? letter;
    }
    return written;
  }

  test.each([
    ["en", `"It's 'late'," she said ("now").`, "“It’s ‘late’,” she said (“now”)."],
    ["de", `"Er sagt 'bald'", so "Hans'" Wort`, "„Er sagt ‚bald’“, so „Hans’“ Wort"],
    ["fr", `l'accord "de paix"`, "l’accord «\u202fde paix\u202f»"],
    ["uk", `п'ять "тижнів"`, "п’ять «тижнів»"],
    ["sv-SE", `"fred"`, "”fred”"],
    ["xx", `"a"`, "“a”"],
  ])("in %s", (language, text, expected) => expect(typed(text, language)).toBe(expected));

  test("by the language alone where the country has none of its own", () => {
    expect(quotesOf("de-AT")).toEqual(quotesOf("de"));
    expect(quotesOf("de-CH")[0]).toBe("«");
  });

  test("two hyphens after a word are a dash; at the start of a line they may become a divider", () => {
    expect(signFor("--", "peace ", "en")).toBe("–");
    expect(signFor("--", "1914", "en")).toBe("–");
    expect(signFor("--", "", "en")).toBeNull();
    expect(signFor("...", "and", "en")).toBe("…");
    expect(signFor("...", "and.", "en")).toBeNull();
  });
});

describe("the outline", () => {
  const heading = (level: number, text: string) =>
    contentSchema.node("heading", { level }, text ? [contentSchema.text(text)] : []);
  const paragraph = contentSchema.node("paragraph", null, [contentSchema.text("x")]);
  const doc = contentSchema.node("doc", null, [
    paragraph,
    heading(2, "One"),
    paragraph,
    heading(4, "Deep"),
    heading(2, "Two"),
  ]);

  test("lists the headings and says where a level was left out", () => {
    expect(partsOf(doc).map(({ words, level, skips }) => [words, level, skips])).toEqual([
      ["One", 2, null],
      ["Deep", 4, 3],
      ["Two", 2, null],
    ]);
  });

  test("knows the part in which the cursor stands", () => {
    const parts = partsOf(doc);
    expect([0, 3, 8, 11].map((at) => partAt(parts, at))).toEqual([-1, 0, 0, 1]);
  });
});
