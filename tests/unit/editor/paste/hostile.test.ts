import { describe, expect, test } from "vitest";
import { render } from "../../content/support.ts";
import { VECTORS, WORDS } from "./hostile-pages.ts";
import { pasteThrough } from "./paste-through.ts";

/** happy-dom reads drawings and formulas otherwise than browsers do; tests/e2e/paste.test.ts reads these in one. */
const SWALLOWED = /drawing|mathematics/;

describe("what a hostile page has put on the clipboard", () => {
  for (const [name, html] of Object.entries(VECTORS)) {
    test(`${name}: nothing of it reaches the document, and its words do`, () => {
      const { doc, converted } = pasteThrough({ html });
      if (!SWALLOWED.test(name)) expect(JSON.stringify(doc).replace(/\s+/g, " ")).toContain(WORDS);
      const shown = render(doc);
      expect(shown).not.toMatch(
        /<(script|style|iframe|svg|math|form|input|img|base|meta)|\son\w+=|javascript:|data:|evil\.example@/i,
      );
      expect(converted.html).not.toMatch(/<(script|style|iframe|svg|math|form|input|img|base|meta)|\son\w+=/i);
      expect({}.constructor.prototype).not.toHaveProperty("type");
    });
  }
});

describe("pastes that would freeze or break the editor", () => {
  const cases: [name: string, html: string, outcome: "words" | "refused"][] = [
    ["boxes within boxes, a hundred thousand deep", `${"<div>".repeat(100_000)}${WORDS}`, "words"],
    ["lists within lists, ten thousand deep", `${"<ul><li>x".repeat(10_000)}${WORDS}`, "words"],
    [
      "quotes within quotes, sixty deep",
      `${"<blockquote>".repeat(60)}<p>${WORDS}</p>${"</blockquote>".repeat(60)}`,
      "words",
    ],
    ["lists within lists, sixty deep", `${"<ul><li>x".repeat(60)}${WORDS}${"</li></ul>".repeat(60)}`, "words"],
    [
      "tables within tables, forty deep",
      `${"<table><tr><td>".repeat(40)}${WORDS}${"</td></tr></table>".repeat(40)}`,
      "words",
    ],
    ["forms of letters that are never closed", `${manyOpen(200)}${`<p>${WORDS}`.repeat(30_000)}`, "words"],
    ["twenty million letters", `<p>${WORDS}</p>${"<p>word word word word</p>".repeat(800_000)}`, "refused"],
    [
      "a picture of twenty million letters",
      `<p>${WORDS}</p><img alt="a sky" src="data:image/png;base64,${"A".repeat(20_000_000)}">`,
      "words",
    ],
    ["a text longer than an article may be", `<p>${"word ".repeat(250_000)}</p>`, "refused"],
    [
      "a hundred thousand attributes",
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>${WORDS}</p>`,
      "words",
    ],
    ["a style of a million letters", `<p style="${"x:y;".repeat(250_000)}">${WORDS}</p>`, "words"],
    [
      "a table of three thousand six hundred cells",
      `<table>${`<tr>${"<td>x</td>".repeat(3)}</tr>`.repeat(1_200)}</table><p>${WORDS}</p>`,
      "words",
    ],
    ["a table of two hundred columns", `<table><tr>${"<td>x</td>".repeat(200)}</tr></table><p>${WORDS}</p>`, "words"],
    ["a thousand notes", notes(1_000), "words"],
    ["unfinished tags", `${"<a href='".repeat(20_000)}<p>${WORDS}`, "words"],
    ["unfinished comments", `<p>${WORDS}</p>${"<!--".repeat(200_000)}`, "words"],
  ];
  for (const [name, html, outcome] of cases) {
    test(`${name}: ${outcome === "refused" ? "a sentence, and nothing put in" : "the words, in seconds"}`, () => {
      const { converted, doc } = pasteThrough({ html, text: outcome === "words" ? WORDS : "" });
      if (outcome === "refused") {
        expect(converted.refused).toMatch(/nothing was put in.*\.$/);
        expect(converted.html).toBe("");
      } else expect(JSON.stringify(doc)).toContain(WORDS);
    }, 15_000);
  }

  test("Markdown that looks for the slow paths of its reader", () => {
    for (const text of [
      "[".repeat(60_000),
      `# a\n\n${"*a _b ".repeat(20_000)}`,
      `${"> ".repeat(3_000)}**x**`,
      `|a|b|\n|-|-|\n${"|".repeat(50_000)}`,
      `- [ ] x\n${"  ".repeat(400)}- deep`,
      "[^a]: x\n".repeat(20_000),
    ]) {
      expect(() => pasteThrough({ text })).not.toThrow();
    }
  }, 30_000);
});

function manyOpen(count: number): string {
  return Array.from({ length: count }, (_, at) => `<b class="c${at}">`).join("");
}

function notes(count: number): string {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const marks = numbers.map((at) => `<sup><a id="r${at}" href="#n${at}">${at}</a></sup>`).join("");
  return `<p>${WORDS}${marks}</p><ol>${numbers.map((at) => `<li id="n${at}">x <a href="#r${at}">back</a></li>`).join("")}</ol>`;
}
