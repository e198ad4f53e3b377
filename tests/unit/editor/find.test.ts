import { Node } from "@tiptap/pm/model";
import { describe, expect, test, vi } from "vitest";
import { matchesIn, matchesInText, type SearchOptions } from "#components/editor/find/search.ts";
import { contentSchema } from "#lib/content/extensions.ts";

const PLAIN: SearchOptions = { matchCase: false, wholeWords: false, ignoreAccents: false };
const found = (text: string, query: string, options: Partial<SearchOptions> = {}) =>
  matchesInText(text, query, { ...PLAIN, ...options }).map(({ from, to }) => text.slice(from, to));

describe("words are found", () => {
  test("whatever their case, unless it counts", () => {
    expect(found("Peace, peace and PEACE", "peace")).toEqual(["Peace", "peace", "PEACE"]);
    expect(found("Peace, peace and PEACE", "peace", { matchCase: true })).toEqual(["peace"]);
  });

  test("whole, where that is asked", () => {
    expect(found("war, warfare, post-war, Krieg_war", "war", { wholeWords: true })).toEqual(["war", "war"]);
    expect(found("Öl, Ölung", "öl", { wholeWords: true })).toEqual(["Öl"]);
  });

  test("without their accents, where that is asked", () => {
    expect(found("Schön ist schon, naïve und nai\u0308ve", "naive")).toEqual([]);
    expect(found("Schön ist schon, naïve und nai\u0308ve", "naive", { ignoreAccents: true })).toEqual([
      "naïve",
      "nai\u0308ve",
    ]);
    expect(found("Schön ist schon", "schon", { ignoreAccents: true })).toEqual(["Schön", "schon"]);
    expect(found("Schön ist schon", "schön")).toEqual(["Schön"]);
  });

  test("beside signs that lie outside the first plane, at their own place", () => {
    expect(found("🕊️ Frieden 🕊️ Frieden", "frieden")).toEqual(["Frieden", "Frieden"]);
    expect(matchesInText("🕊 a", "a", PLAIN)).toEqual([{ from: 3, to: 4 }]);
  });

  test("with typed quotes and spaces where typographic ones stand", () => {
    expect(found("the city’s “last” 5\u00a0km", "city's")).toEqual(["city’s"]);
    expect(found("the city’s “last” 5\u00a0km", "5 km")).toEqual(["5\u00a0km"]);
  });

  test("as they are, also where they would mean something to a pattern", () => {
    expect(found("a.b (a+b)", "a+b")).toEqual(["a+b"]);
    expect(found("anything", "")).toEqual([]);
  });
});

test("words are found across marks, in captions and points, and never in what a node holds besides its words", () => {
  const bold = contentSchema.mark("bold");
  const words = (...content: Node[]) => contentSchema.node("paragraph", null, content);
  const figure = contentSchema.nodeFromJSON({
    type: "figure",
    attrs: { mediaId: "needle", alt: "needle", decorative: false, layout: "text" },
    content: [{ type: "figureCaption", content: [{ type: "text", text: "A needle" }] }, { type: "figureCredit" }],
  });
  const doc = contentSchema.node("doc", null, [
    words(contentSchema.text("nee"), contentSchema.text("dle", [bold])),
    words(contentSchema.text("nee"), contentSchema.node("hardBreak"), contentSchema.text("dle")),
    figure,
  ]);
  const matches = matchesIn(doc, "needle", PLAIN);
  expect(matches.map(({ from, to }) => doc.textBetween(from, to))).toEqual(["needle", "needle"]);
});

test("at the next letter no block is read again that was read before, and of a changed text only what changed", () => {
  const block = (words: string) => contentSchema.node("paragraph", null, [contentSchema.text(words)]);
  const doc = contentSchema.node(
    "doc",
    null,
    Array.from({ length: 200 }, (_, n) => block(`${n} Der naïve Krieg endet spät.`)),
  );
  const read = vi.spyOn(Node.prototype, "textBetween");
  const options = { ...PLAIN, ignoreAccents: true };
  for (const query of ["s", "sp", "spa", "spat"]) expect(matchesIn(doc, query, options)).toHaveLength(200);
  expect(read).toHaveBeenCalledTimes(200);
  const changed = doc.copy(doc.content.replaceChild(7, block("So spät noch.")));
  expect(matchesIn(changed, "spat", options)).toHaveLength(200);
  expect(read).toHaveBeenCalledTimes(201);
});
