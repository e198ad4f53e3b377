import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { MARKS, NODES } from "#lib/content/registry.ts";
import { button, callout, details, entry, factBox, pullQuote, task, taskList, timeline } from "./block-samples.ts";
import { accept, cell, cite, docOf, figure, header, linkTo, notes, paragraph, render, table, text } from "./support.ts";

const item = (words: string): ContentNode => ({ type: "listItem", content: [paragraph(words)] });

const titled = (title: string, source: string): ContentNode => ({
  type: "tableFigure",
  content: [
    { type: "tableTitle", content: title ? [text(title)] : [] },
    table(["a"], [cell("b")]),
    { type: "tableSource", content: source ? [text(source)] : [] },
  ],
});
const NOTED = [paragraph("a", cite("aaaaaaaaaa")), notes(["aaaaaaaaaa", "said"])];

/** One document part and its HTML for every node and mark. */
const SAMPLES: Record<string, [ContentNode | ContentNode[], RegExp]> = {
  doc: [paragraph("words"), /^<p>words<\/p>$/],
  paragraph: [paragraph("words"), /^<p>words<\/p>$/],
  text: [paragraph("a < b"), /^<p>a &lt; b<\/p>$/],
  heading: [{ type: "heading", attrs: { level: 3 }, content: [text("Next")] }, /^<h3 id="[a-z0-9]{12}">Next<\/h3>$/],
  bulletList: [
    { type: "bulletList", content: [item("a"), item("b")] },
    /^<ul><li><p>a<\/p><\/li><li><p>b<\/p><\/li><\/ul>$/,
  ],
  orderedList: [{ type: "orderedList", attrs: { start: 4 }, content: [item("a")] }, /^<ol start="4"><li>/],
  listItem: [{ type: "orderedList", content: [item("a")] }, /^<ol><li><p>a<\/p><\/li><\/ol>$/],
  blockquote: [{ type: "blockquote", content: [paragraph("said")] }, /^<blockquote><p>said<\/p><\/blockquote>$/],
  divider: [{ type: "divider" }, /^<hr>$/],
  hardBreak: [paragraph("a", { type: "hardBreak" }, "b"), /^<p>a<br>b<\/p>$/],
  figure: [
    figure({ layout: "wide" }),
    /^<figure class="figure figure-wide"><a class="zoom" href="[^"]+" data-width="\d+" data-height="\d+" title="[^"]+"><picture>/,
  ],
  figureCaption: [figure({}, "Dusk"), /<figcaption><span class="caption">Dusk<\/span>/],
  figureCredit: [figure({}, "", "AP"), /<span class="credit">AP<\/span><\/figcaption>/],
  gallery: [
    { type: "gallery", content: [figure({}), figure({})] },
    /^<div class="gallery gallery-grid" role="group" aria-label="Gallery, 2 pictures"><figure/,
  ],
  missingPicture: [{ type: "missingPicture", attrs: { note: "The quay" } }, /^$/],
  file: [
    { type: "file", attrs: { fileId: "report" } },
    /^<div class="file"><a href="\/files\/[^"]+" download>Annual report\.pdf<\/a>/,
  ],
  audio: [{ type: "audio", attrs: { mediaId: "interview" } }, /^<figure class="playable"><audio controls /],
  video: [{ type: "video", attrs: { mediaId: "crossing" } }, /^<figure class="playable"><video controls /],
  taskList: [taskList(task("a")), /^<ul class="tasks"><li>/],
  taskItem: [taskList(task("a", true)), /aria-label="Done">☑<\/span><p>a<\/p><\/li>/],
  pullQuote: [pullQuote("a", "b"), /^<figure class="pull-quote">/],
  pullQuoteText: [pullQuote("a"), /<blockquote><p>a<\/p><\/blockquote>/],
  pullQuoteAttribution: [pullQuote("a", "b"), /<figcaption>b<\/figcaption>/],
  callout: [callout("tip", paragraph("a")), /^<aside class="callout callout-tip" role="note" aria-label="Tip">/],
  factBox: [factBox("a", paragraph("b")), /^<aside class="fact-box" aria-label="a">/],
  factBoxTitle: [factBox("a", paragraph("b")), /<p class="fact-box-title">a<\/p>/],
  details: [details("a", paragraph("b")), /^<details><summary>/],
  detailsSummary: [details("a", paragraph("b")), /<summary>a<\/summary>/],
  detailsContent: [details("a", paragraph("b")), /<div class="details-text"><p>b<\/p><\/div>/],
  timeline: [timeline(entry("2015", "a")), /^<ol class="timeline">/],
  timelineEntry: [timeline(entry("2015-02", "a")), /<li><time datetime="2015-02">February 2015<\/time>/],
  timelineTitle: [timeline(entry("2015", "a")), /<p class="timeline-title">a<\/p>/],
  button: [button("/a", "Go"), /^<p class="action"><a class="button" href="\/a">Go<\/a><\/p>$/],
  embed: [
    {
      type: "embed",
      attrs: { provider: "mastodon", embedId: "a.example/@b/12345", url: "https://a.example/@b/12345" },
    },
    /^<figure class="embed"><a class="card-link" href="https:\/\/a\.example\/@b\/12345">.*Post on Mastodon<\/span><\/span><\/a><\/figure>$/,
  ],
  linkCard: [
    { type: "linkCard", attrs: { url: "https://example.org/a", title: "A", description: "B", thumbnailId: "lake" } },
    /^<div class="link-card"><a class="card-link" href="https:\/\/example\.org\/a"><picture>.*<img src="\/media\/lake\/mark\/standard-800\.jpg".* class="card-picture".*A<\/span>.*B<\/span>.*example\.org<\/span>/,
  ],
  relatedArticle: [
    { type: "relatedArticle", attrs: { articleId: "abcdefghijklmnop" } },
    /^<!--related:abcdefghijklmnop-->$/,
  ],
  table: [
    table(["Year", "Seats"], [cell("2019"), cell("34")]),
    /^<div class="table" role="region" aria-label="Year, Seats" tabindex="0"><table><thead><tr><th scope="col"/,
  ],
  tableFigure: [titled("Seats", "Statistics Estonia"), /^<figure class="table-figure"><figcaption/],
  tableTitle: [titled("Seats", ""), /<figcaption class="table-title">Seats<\/figcaption><div class="table"/],
  tableSource: [
    titled("", "Stat"),
    /^<figure class="table-figure"><div .*<p class="table-source">Stat<\/p><\/figure>$/,
  ],
  tableRow: [table(["a"], [cell("b")]), /<tbody><tr><td><p>b<\/p><\/td><\/tr><\/tbody>/],
  tableHeader: [table(["a"], [header("b")]), /<tbody><tr><th scope="row"><p>b<\/p><\/th><\/tr><\/tbody>/],
  tableCell: [table(["a"], [cell("b", { rowspan: 2 })], []), /<td rowspan="2"><p>b<\/p><\/td>/],
  codeBlock: [
    { type: "codeBlock", attrs: { language: "js" }, content: [text("let a")] },
    /^<pre class="code" tabindex="0"><code><span class="k">let<\/span> a<\/code><\/pre>$/,
  ],
  mathBlock: [
    { type: "mathBlock", attrs: { tex: "a" } },
    /^<div class="maths" tabindex="0"><math display="block"><mi>a<\/mi><\/math><\/div>$/,
  ],
  mathInline: [paragraph({ type: "mathInline", attrs: { tex: "a" } }), /^<p><math><mi>a<\/mi><\/math><\/p>$/],
  footnoteRef: [paragraph("a", cite("aaaaaaaaaa")), /^<p>a<\/p>$/],
  footnotes: [NOTED, /<section class="notes" role="doc-endnotes" aria-label="Notes"><ol><li id="note-aaaaaaaaaa">/],
  footnote: [
    NOTED,
    /<p>said <a href="#ref-aaaaaaaaaa" role="doc-backlink" aria-label="Back to the text">↩\uFE0E<\/a><\/p><\/li><\/ol>/,
  ],
  unknownBlock: [{ type: "unknownBlock", attrs: { original: '{"type":"poll"}' } }, /^$/],
  unknownInline: [paragraph("a", { type: "unknownInline", attrs: { original: '{"type":"note"}' } }), /^<p>a<\/p>$/],
  link: [paragraph(text("a", linkTo("/peace"))), /^<p><a href="\/peace">a<\/a><\/p>$/],
  bold: [paragraph(text("a", { type: "bold" })), /^<p class="all-bold"><strong>a<\/strong><\/p>$/],
  italic: [paragraph(text("a", { type: "italic" })), /^<p><em>a<\/em><\/p>$/],
  strike: [paragraph(text("a", { type: "strike" })), /^<p><s>a<\/s><\/p>$/],
  code: [paragraph(text("a", { type: "code" })), /^<p><code>a<\/code><\/p>$/],
  subscript: [paragraph("H", text("2", { type: "subscript" }), "O"), /^<p>H<sub>2<\/sub>O<\/p>$/],
  superscript: [paragraph("m", text("2", { type: "superscript" })), /^<p>m<sup>2<\/sup><\/p>$/],
  tk: [paragraph(text("a", { type: "tk" })), /^<p>a<\/p>$/],
  unknownMark: [paragraph(text("a", { type: "unknownMark", attrs: { original: '{"type":"poll"}' } })), /^<p>a<\/p>$/],
};

/** What a node or mark lacks to be complete; the schema is the truth of what there is. */
function omissions(
  nodes: readonly Partial<(typeof NODES)[number]>[],
  marks: readonly Partial<(typeof MARKS)[number]>[],
): string[] {
  const nodeNames = Object.keys(contentSchema.nodes).flatMap((name) => {
    const spec = nodes.find((candidate) => candidate.extension?.name === name);
    const parts = { attributes: spec?.attributes, html: spec?.html, text: spec?.text, kind: spec?.kind };
    return Object.entries(parts).flatMap(([part, value]) => (value ? [] : [`${name}.${part}`]));
  });
  const markNames = Object.keys(contentSchema.marks).flatMap((name) => {
    const spec = marks.find((candidate) => candidate.extension?.name === name);
    return spec?.attributes && spec.html ? [] : [`${name} (mark)`];
  });
  return [...nodeNames, ...markNames];
}

describe("every kind of content", () => {
  test("has its zod attributes, its HTML and its text behaviour", () => {
    expect(omissions(NODES, MARKS)).toEqual([]);
  });

  test("is missed when a part of it is left out", () => {
    const planted = NODES.map((spec) => (spec.extension.name === "divider" ? { ...spec, html: undefined } : spec));
    expect(omissions(planted as typeof NODES, MARKS)).toEqual(["divider.html"]);
    expect(omissions(NODES.slice(1), MARKS.slice(1))).toContain("link (mark)");
  });

  test("has a sample in this file", () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(
      [...Object.keys(contentSchema.nodes), ...Object.keys(contentSchema.marks)].toSorted(),
    );
  });

  test("checks each attribute in the editor's schema too", () => {
    for (const type of [...Object.values(contentSchema.nodes), ...Object.values(contentSchema.marks)]) {
      for (const [name, attribute] of Object.entries(type.spec.attrs ?? {})) {
        expect(attribute.validate, `${type.name}.${name}`).toBeTypeOf("function");
      }
    }
  });

  test.each(Object.entries(SAMPLES))("%s goes through the gate and comes out as HTML", (_name, [node, html]) => {
    const doc = accept(...[node].flat());
    expect(render(doc)).toMatch(html);
    expect(accept(...doc.content)).toEqual(doc);
  });

  test.each(Object.entries(SAMPLES))(
    "%s shows in the editor what the clipboard needs to bring it back",
    (_name, [node]) => {
      contentSchema.nodeFromJSON(accept(...[node].flat())).descendants((part) => {
        if (part.isText || !part.attrs.id) return;
        expect(JSON.stringify(part.type.spec.toDOM?.(part))).toContain(`"data-id":"${part.attrs.id}"`);
      });
    },
  );
});

test("empty paragraphs and headings are nothing to a reader", () => {
  expect(render(accept({ type: "paragraph" }, { type: "heading", attrs: { level: 2 } }))).toBe("");
});

test("a link that is half bold stays one link", () => {
  const doc = docOf(
    paragraph(text("old ", linkTo("/a")), text("town", linkTo("/a"), { type: "bold" }), text(" c", linkTo("/b"))),
  );
  expect(render(doc)).toBe('<p><a href="/a">old <strong>town</strong></a><a href="/b"> c</a></p>');
});

test("a feed gets absolute links and pictures, a page does not", () => {
  const doc = accept(paragraph(text("a", linkTo("/peace")), text("b", linkTo("https://example.net/"))), figure({}));
  const html = render(doc, { baseUrl: "https://paper.example/" });
  expect(html).toContain('<a href="https://paper.example/peace">');
  expect(html).toContain('<a href="https://example.net/">');
  expect(html).toContain('src="https://paper.example/media/lake/mark/whole-1216.jpg"');
  expect(html).not.toMatch(/"\/|[ ,]\/media/);
});
