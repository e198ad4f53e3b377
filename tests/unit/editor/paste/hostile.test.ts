import { describe, expect, test } from "vitest";
import { render } from "../../content/support.ts";
import { pasteThrough } from "./paste-through.ts";

const WORDS = "the words stay";

/** What somebody puts on a web page who hopes that it is copied into a newsroom. */
const VECTORS: Record<string, string> = {
  "a script": `<script>alert(1)</script><p>${WORDS}</p>`,
  "a script in a drawing": `<svg onload=alert(1)><script>alert(1)</script></svg><p>${WORDS}</p>`,
  "a script that a broken tag hides": `<p>${WORDS}<img src=x onerror=alert(1)//</p>`,
  "an event in a picture": `<img src="x" onerror="alert(1)"><p onmouseover='alert(1)'>${WORDS}</p>`,
  "an address that is a script": `<a href="javascript:alert(1)">${WORDS}</a>`,
  "an address that is a script with a tab in it": `<a href="java\tscript:alert(1)">${WORDS}</a>`,
  "an address that is a script in entities": `<a href="&#106;avascript&colon;alert(1)">${WORDS}</a>`,
  "an address that is a page": `<a href="data:text/html,<script>alert(1)</script>">${WORDS}</a>`,
  "an address with a name before the host": `<a href="https://bank.example@evil.example/">${WORDS}</a>`,
  "an address to the writer's own disk": `<a href="file:///etc/passwd">${WORDS}</a>`,
  "a frame with a page in it": `<iframe srcdoc="<script>alert(1)</script>"></iframe><p>${WORDS}</p>`,
  "a frame of a script": `<iframe src="javascript:alert(1)"></iframe><p>${WORDS}</p>`,
  "a form": `<form action="https://evil.example"><input name=q value=x><button>Go</button></form><p>${WORDS}</p>`,
  "a base address": `<base href="https://evil.example/"><a href="/admin">${WORDS}</a>`,
  "a refresh": `<meta http-equiv="refresh" content="0;url=https://evil.example"><p>${WORDS}</p>`,
  "a style sheet that loads": `<style>@import url(https://evil.example/x.css); p{background:url(https://evil.example)}</style><p>${WORDS}</p>`,
  "a mutation through mathematics": `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math><p>${WORDS}</p>`,
  "a mutation through a drawing": `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></a></style></svg><p>${WORDS}</p>`,
  "a mutation through noscript": `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>${WORDS}</p>`,
  "a template": `<template><img src=x onerror=alert(1)></template><p>${WORDS}</p>`,
  "attributes of prototypes": `<p __proto__="x" constructor="y" data-__proto__="z">${WORDS}</p><ul data-type="__proto__"><li>a</li></ul>`,
  "tags of prototypes": `<constructor>${WORDS}</constructor><__proto__>x</__proto__><toString>y</toString>`,
  "a forged copy from here": `<p data-pm-slice='0 0 ["heading",{"level":"evil"}]' data-id="../../x">${WORDS}</p>`,
  "forged pictures and notes": `<figure data-media-id='"><script>'>x</figure><sup data-footnote-ref data-note-id="<b>"></sup><p>${WORDS}</p>`,
  "an inert block that is not one": `<div data-unknown-block data-original='{"type":"script"}'></div><p>${WORDS}</p>`,
  "a list that begins beyond all numbers": `<ol start="99999999999999999999"><li>${WORDS}</li></ol><ol start="-5"><li>x</li></ol>`,
  "a table wider than the world": `<table><tr><td colspan="99999999" rowspan="99999999">${WORDS}</td><td>x</td></tr><tr><td>y</td></tr></table>`,
  "cells that overlap": `<table><tr><td rowspan=3>a</td><td rowspan=2 colspan=2>${WORDS}</td></tr><tr><td colspan=4>c</td></tr><tr></tr><tr><td>d</td></tr></table>`,
  "half an emoji and control characters": `<p>${WORDS}\ud83d \u0000\u0007\u001b</p>`,
  "a language of code with a trick": `<pre><code class="language-&quot;onclick=alert(1)">${WORDS}</code></pre>`,
};

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
