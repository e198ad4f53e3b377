import { describe, expect, test } from "vitest";
import { pasteThrough } from "./paste-through.ts";

/** One line for each thing that a step does, from HTML to the outline of the document. */
const CASES: Record<string, [says: string, html: string, outline: string][]> = {
  "style sheets": [
    ["a class may make words bold", "<style>.x{font-weight:bold}</style><p>a <span class=x>b</span></p>", "p a {b b}"],
    [
      "a rule of another tag does not count",
      "<style>li.x{font-weight:bold}</style><p>a <span class=x>b</span></p>",
      "p a b",
    ],
    ["a class may hide", "<style>.gone{display:none}</style><p>a<span class=gone>b</span></p>", "p a"],
  ],
  rubbish: [
    ["ruby keeps its reading in brackets", "<p><ruby>和<rt>wa</rt></ruby></p>", "p 和(wa)"],
    ["struck text of a web page is no deletion", "<p><del>old</del> new</p>", "p {s old} new"],
    ["a deletion with an author is one", '<p><del datetime="2026-01-01">old</del>new</p>', "p new"],
  ],
  headings: [
    ["a role with a level is one", '<div role="heading" aria-level="3">Title</div><p>x</p>', "h3 Title\np x"],
    ["bold large letters are none", '<p><b><font size="7">Title</font></b></p><p>x</p>', "p {b Title}\np x"],
    ["deep levels are drawn in", "<h6>Title</h6>", "h4 Title"],
  ],
  notes: [
    [
      "a link to a passage of the page is no note",
      '<p><a href="#b" id="a">see</a></p><p id="b">below</p>',
      "p see\np below",
    ],
    ["a mark whose note was not copied goes", '<p>x<a href="#_ftn1" name="_ftnref1">[1]</a></p>', "p x"],
  ],
  lists: [
    ["items without a list get one", "<p>a</p><li>b</li><li>c</li>", "p a\nul\n  - b\n  - c"],
    ["a list beside an item goes into it", "<ul><li>a</li><ul><li>b</li></ul></ul>", "ul\n  - a\n    ul\n      - b"],
    ["empty items go", "<ul><li>a</li><li> </li></ul>", "ul\n  - a"],
    [
      "a list of boxes that is only partly one stays a list",
      '<ul><li><input type="checkbox">a</li><li>b</li></ul>',
      "ul\n  - a\n  - b",
    ],
  ],
  tables: [
    ["one cell is no table", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "p a\np b"],
    [
      "a table around a table gives way",
      "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>",
      "p a\ntable\n  row\n    td b\n    td c",
    ],
    [
      "a heading in a cell is a bold line",
      "<table><tr><td><h2>a</h2></td><td>b</td></tr></table>",
      "table\n  row\n    td {b a}\n    td b",
    ],
    [
      "more rows than an article holds come as lines",
      `<table>${"<tr><td>a</td><td>b</td></tr>".repeat(501)}</table>`,
      Array(501).fill("p a | b").join("\n"),
    ],
  ],
  links: [
    [
      "a detour gives way to the address",
      '<p><a href="https://www.google.com/url?q=https://a.example/x&amp;sa=D">a</a></p>',
      "p {a https://a.example/x a}",
    ],
    [
      "a detour to a script stays where it is",
      '<p><a href="https://www.google.com/url?q=javascript:alert(1)">a</a></p>',
      "p {a https://www.google.com/url?q=javascript:alert(1) a}",
    ],
    [
      "tracking parameters are not ours to judge",
      '<p><a href="https://a.example/?utm_source=b">a</a></p>',
      "p {a https://a.example/?utm_source=b a}",
    ],
  ],
  "inline forms": [
    [
      "the nearest says what holds",
      '<b style="font-weight:normal">a <span style="font-weight:700">b</span></b>',
      "p a {b b}",
    ],
    [
      "a space between bold words is bold, one beside them is not",
      "<p><b>a</b><b> </b><b>b</b><b> </b>c</p>",
      "p {b a b} c",
    ],
    ["baseline takes a raise back", '<p>a<sup style="vertical-align:baseline">b</sup></p>', "p ab"],
    [
      "half a heading may be slanted, a whole one is so by nature",
      "<h2><i>a</i></h2><h2>a <i>b</i></h2>",
      "h2 a\nh2 a {i b}",
    ],
  ],
  spaces: [
    ["a line end of the HTML is a space", "<p>a\n   b</p>", "p a b"],
    ["a space that may not break stays before a unit", "<p>5&nbsp;km</p>", "p 5\u00a0km"],
    ["and goes where a browser left it", "<p>some&nbsp;words</p>", "p some words"],
    ["joiners and soft hyphens stay", "<p>👩\u200d🚀 soft\u00adly</p>", "p 👩\u200d🚀 soft\u00adly"],
  ],
  paragraphs: [
    ["two breaks begin a paragraph, one a line", "<p>a<br>b<br><br>c</p>", "p a{br}b\np c"],
    [
      "a link around blocks goes into their lines",
      '<a href="https://a.example/"><h2>a</h2><p>b</p></a>',
      "h2 {a https://a.example/ a}\np {a https://a.example/ b}",
    ],
    ["words beside blocks are paragraphs", "<div>a<p>b</p>c</div>", "p a\np b\np c"],
  ],
  "what stands where it may not": [
    [
      "a table leaves the list, which goes on counting",
      "<ol><li>a</li><li>b<table><tr><td>c</td><td>d</td></tr></table></li><li>e</li></ol>",
      "ol\n  - a\n  - b\ntable\n  row\n    td c\n    td d\nol 3\n  - e",
    ],
    [
      "a quote in a quote is one",
      "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
      "quote\n  p a\n  p b",
    ],
  ],
  pictures: [
    [
      "an address of the page itself is noted",
      '<p>a</p><img src="https://a.example/b.jpg" alt="c">',
      "p a\nmissing c (https://a.example/b.jpg)",
    ],
    ["a counter of readers goes", '<p>a<img src="https://a.example/b.gif" width="1" height="1"></p>', "p a"],
    [
      "a picture before the words of its line stays before them",
      '<p><img src="file:///c:/b.jpg"> a</p>',
      "missing b.jpg\np a",
    ],
    [
      "in a list it follows the list",
      '<ul><li>a <img src="file:///c:/b.jpg"></li><li>c</li></ul>',
      "ul\n  - a\n  - c\nmissing b.jpg",
    ],
  ],
  formulas: [
    [
      "what shows its TeX stays a formula",
      '<p>a <span class="katex"><math><annotation encoding="application/x-tex">b^2</annotation></math><span aria-hidden="true">b2</span></span></p>',
      "p a {math b^2}",
    ],
  ],
};

for (const [step, cases] of Object.entries(CASES)) {
  describe(step, () => {
    for (const [says, html, outline] of cases)
      test(says, () => expect(pasteThrough({ html }).outline.trim()).toBe(outline));
  });
}
