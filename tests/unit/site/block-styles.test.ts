import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blockSheet, blocksIn } from "#app/(site)/block-styles.tsx";
import { notePlaces } from "#components/article/note-places.ts";
import { ARTICLE_KINDS } from "#db/vocabulary.ts";

/** What a sheet has rules for by class; of parts that every body may have too, the page’s own sheets know. */
const sheets = readdirSync("components/article")
  .filter((file) => /^article-(?!body|end)[a-z]+\.css$/.test(file))
  .map((file) => ({ name: file.slice(8, -4), css: readFileSync(`components/article/${file}`, "utf8") }));

const kinds = readdirSync("components/article/kinds").map((file) => ({
  name: file.slice(0, -4),
  css: readFileSync(`components/article/kinds/${file}`, "utf8"),
}));

test("a text of nothing but paragraphs, headings, lists and a picture loads no style sheet of blocks", () => {
  const html =
    '<h2 id="a">One</h2><p>Words <em>and</em> <strong>more</strong>, <a href="/a">linked</a>.</p><ul><li><p>One</p></li></ul>' +
    '<figure class="figure figure-wide"><a class="zoom" href="/m"><img alt="" src="/m"></a></figure><blockquote><p>B</p></blockquote><hr>';
  expect(blocksIn(html)).toEqual([]);
});

test("every block is known by what it is made of", () => {
  const given: [string, string][] = [
    ["blocks", '<figure class="pull-quote">'],
    ["blocks", '<aside class="callout callout-warning">'],
    ["blocks", '<aside class="fact-box">'],
    ["blocks", "<details><summary>"],
    ["blocks", '<ol class="timeline">'],
    ["blocks", '<ul class="tasks">'],
    ["blocks", '<p class="action"><a class="button" href="/">'],
    ["blocks", "H<sub>2</sub>O"],
    ["blocks", "<code>npm</code>"],
    ["blocks", "<s>no</s>"],
    ["cards", '<aside class="embed" data-frame="x">'],
    ["cards", '<aside class="link-card">'],
    ["cards", '<aside class="related">'],
    ["code", '<pre class="code">'],
    ["maths", '<div class="maths"><math>'],
    ["notes", '<a role="doc-noteref">'],
    ["pictures", '<figure class="figure figure-side">'],
    ["pictures", '<div class="gallery gallery-grid">'],
    ["pictures", '<p class="file">'],
    ["players", '<figure class="playable">'],
    ["tables", '<div class="table"><table>'],
  ];
  for (const [name, html] of given) expect([html, blocksIn(html)]).toEqual([html, expect.arrayContaining([name])]);
  expect(new Set(given.map(([name]) => name))).toEqual(new Set(sheets.map(({ name }) => name)));
});

test("a sheet has one address, which names its blocks and changes with them", () => {
  const one = blockSheet("cards-notes.css");
  expect(one?.css).toContain(".card-link{");
  expect(one?.css).toContain("doc-noteref");
  expect(one?.version).not.toBe(blockSheet("cards.css")?.version);
  // Those of sections, whose pages are of the same route as articles.
  expect(blockSheet("mostread-top.css")?.css).toMatch(/\.most-read\{.*\.top\{/s);
  for (const odd of ["notes-cards.css", "cards-cards.css", "cards-x.css", "x.css", "cards", "", "..css", "body.css"])
    expect([odd, blockSheet(odd)]).toEqual([odd, null]);
});

test("every kind but news has a sheet, which goes with those of its blocks and reaches no other kind", () => {
  expect(kinds.map(({ name }) => name)).toEqual(ARTICLE_KINDS.filter((kind) => kind !== "news").toSorted());
  for (const { name, css } of kinds) {
    expect(blockSheet(`notes-${name}.css`)?.css).toContain(`[data-kind="${name}"]`);
    const selectors = css.replace(/\/\*[\s\S]*?\*\/|@[^{]*\{/g, "").matchAll(/(?:^|[},]\s*)([^{},@]+[^{}]*)\{/g);
    for (const [, selector = ""] of selectors) expect(selector).toContain(`[data-kind="${name}"]`);
  }
});

test("what is taken out of a sheet on its way is nothing that it says", () => {
  for (const { name, css } of [...sheets, ...kinds]) {
    const strings = css.replace(/\/\*[\s\S]*?\*\//g, "").match(/"[^"\n]*"/g) ?? [];
    expect(strings.filter((each) => /[{};,]|\s\s|\/\*/.test(each))).toEqual([]);
    const sent = blockSheet(`${name}.css`)?.css.replace(notePlaces(), "") ?? "";
    expect(sent.match(/[{}]/g)?.length).toBe(css.replace(/\/\*[\s\S]*?\*\//g, "").match(/[{}]/g)?.length);
    expect(sent).not.toContain("/*");
  }
});
