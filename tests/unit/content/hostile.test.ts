import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { MARKS, NODES } from "#lib/content/registry.ts";
import { button, callout, details, entry, factBox, pullQuote, task, taskList, timeline } from "./block-samples.ts";
import { accept, cell, cite, docOf, figure, lake, linkTo, notes, paragraph, render, table, text } from "./support.ts";

const PAYLOADS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "</p></figure></title><script>alert(1)</script>",
  "<!--><script>alert(1)</script-->",
  "]]><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;",
  "`onerror=alert(1)`",
  "<style>*{display:none}</style>",
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "\u2028<script>\u2029",
  "＜script＞alert(1)＜/script＞",
  "$& $1 $` $'",
];

const ALLOWED: Record<string, string[]> = {
  div: ["class", "role", "aria-label", "tabindex"],
  p: ["class", "dir", "aria-hidden"],
  strong: [],
  em: [],
  s: [],
  sub: [],
  sup: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["scope", "colspan", "rowspan", "class"],
  td: ["colspan", "rowspan", "class"],
  pre: ["class", "tabindex"],
  section: ["class", "role", "aria-label"],
  code: ["class"],
  ul: ["class"],
  li: ["dir", "id"],
  blockquote: ["dir"],
  aside: ["class", "role", "aria-label", "dir"],
  details: ["dir"],
  summary: ["dir"],
  time: ["datetime"],
  hr: [],
  br: [],
  picture: [],
  figcaption: ["class", "dir"],
  a: ["href", "class", "download", "id", "role", "aria-label"],
  h2: ["id", "dir"],
  h3: ["id", "dir"],
  h4: ["id", "dir"],
  ol: ["start", "class"],
  figure: ["class", "dir", "data-frame", "data-kind", "data-show", "data-notice"],
  span: ["class", "role", "aria-label", "dir"],
  source: ["media", "type", "srcset", "sizes"],
  img: [
    "class",
    "src",
    "srcset",
    "sizes",
    "width",
    "height",
    "alt",
    "data-colour",
    "data-x",
    "data-y",
    "loading",
    "decoding",
  ],
};

type Found = { tags: string[]; text: string; values: string[] };

/** Reads the HTML as a browser would; fails on any element or attribute that the renderer has no business writing. */
function read(html: string): Found {
  const found: Found = { tags: [], text: "", values: [] };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        found.tags.push(tag);
        expect(Object.keys(ALLOWED), html).toContain(tag);
        for (const [name, value] of Object.entries(attributes)) {
          expect(ALLOWED[tag], html).toContain(name);
          found.values.push(value);
        }
      },
      ontext(words) {
        found.text += words;
      },
      oncomment() {
        expect.fail(`a comment in ${html}`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return found;
}

/** As read, where MathML may stand too. */
function readFormula(html: string): void {
  read(
    html.replace(/<math[ >].*?<\/math>/gsu, (formula) => {
      for (const [tag] of formula.matchAll(/<[^>]*>/g)) expect(tag).toMatch(/^<\/?m[a-z]+(?: [a-z]+="[^"<>]*")*>$/);
      expect(formula).not.toMatch(/ (?:on[a-z]+|style|href|src|id)=/);
      return "";
    }),
  );
}

describe.each(PAYLOADS)("somebody who writes %j", (payload) => {
  test("in any text gets just these characters shown", () => {
    const places: ContentNode[] = [
      paragraph(payload),
      paragraph(text(payload, { type: "bold" }, { type: "italic" })),
      paragraph(text(payload, linkTo("/a"))),
      { type: "heading", attrs: { level: 2 }, content: [text(payload)] },
      { type: "blockquote", content: [paragraph(payload)] },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(payload)] }] },
      table([payload], [cell(payload)]),
      { type: "codeBlock", attrs: { language: "html" }, content: [text(payload)] },
      figure({}, payload, "AP"),
      figure({}, "Dusk", payload),
      taskList(task(payload)),
      pullQuote(payload, "x"),
      pullQuote("x", payload),
      callout("tip", paragraph(payload)),
      factBox(payload, paragraph("x")),
      factBox("x", paragraph(payload)),
      details(payload, paragraph("x")),
      details("x", paragraph(payload)),
      timeline(entry("2015", payload)),
      button("/a", payload),
    ];
    for (const place of places) expect(read(render(accept(place))).text).toContain(payload);
  });

  test("in a note gets just these characters shown", () => {
    const doc = accept(paragraph("a", cite("aaaaaaaaaa")), notes(["aaaaaaaaaa", payload]));
    expect(read(render(doc)).text).toContain(payload);
  });

  test("as a formula gets it set or shown, and nothing else", () => {
    for (const node of [
      { type: "mathBlock", attrs: { tex: payload } },
      paragraph({ type: "mathInline", attrs: { tex: payload } }),
    ]) {
      readFormula(render(accept(node)));
    }
  });

  test("in the alternative text gets it read out", () => {
    expect(read(render(accept(figure({ alt: payload })))).values).toContain(payload);
  });

  test("in the picture's own fields gets them shown", () => {
    const media = {
      ...lake,
      alt: payload,
      caption: payload,
      credit: payload,
      base: payload,
      colour: payload,
    };
    const found = read(render(accept(figure({})), { media }));
    expect(found.text).toBe(payload + payload);
    expect(found.values).toContain(payload);
  });

  test("in a field of the site's address breaks nothing", () => {
    read(
      render(accept(paragraph(text("a", linkTo("/a"))), figure({})), { baseUrl: `https://paper.example/${payload}` }),
    );
  });

  test("in any attribute, past the gate, still gets no markup through", () => {
    for (const spec of [...NODES, ...MARKS]) {
      const name = spec.extension.name;
      const attrs = Object.fromEntries(Object.keys(spec.attributes.shape).map((attribute) => [attribute, payload]));
      const node = {
        type: name,
        attrs: { ...attrs, ...(name === "figure" && { mediaId: "lake" }) },
        content: [text("x")],
      };
      readFormula(render(docOf(node, paragraph(text("x", { type: name, attrs })))));
    }
  });

  test("as a kind of content gets nothing", () => {
    expect(render(docOf({ type: payload, content: [text("x")] }))).toBe("");
    expect(render(docOf(paragraph(text("x", { type: payload }))))).toBe("<p>x</p>");
  });
});
