import { expect, test } from "vitest";
import { renderDocument } from "#lib/content/render.ts";
import { introductionFrom, writtenIntroduction } from "#lib/topics/introduction.ts";

const none = () => undefined;
const html = (written: string) => {
  const accepted = introductionFrom(written);
  return accepted && renderDocument(accepted.doc, { language: "en", media: none, file: none, playable: none });
};

test("paragraphs, links, bold and italics come out as they are written", () => {
  expect(html("The talks began\nin **Paris**.\n\nRead [how *it* began](/peace-talks/paris) first.")).toBe(
    '<p>The talks began in <strong>Paris</strong>.</p><p>Read <a href="/peace-talks/paris">how <em>it</em> began</a> first.</p>',
  );
});

test("an address without its beginning is taken as people mean it", () => {
  expect(html("[The treaty](treaty.example)")).toBe('<p><a href="https://treaty.example/">The treaty</a></p>');
});

test("nothing else of Markdown means anything, and nothing of HTML", () => {
  expect(html("# No heading\n- <b onclick=x>no list</b> `code` ![no](picture.png)")).toBe(
    "<p># No heading - &lt;b onclick=x&gt;no list&lt;/b&gt; `code` ![no](picture.png)</p>",
  );
});

test("an address that runs something is refused with a sentence", () => {
  for (const href of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//elsewhere.example"])
    expect(() => introductionFrom(`[words](${href})`)).toThrow(/A link must begin with/);
});

test("no words are no introduction", () => {
  expect(introductionFrom(" \n\n ")).toBeNull();
});

test("what was written comes back as it can be written again", () => {
  for (const written of [
    "Plain words, R&D, 5 * 6 = 30, a_b, [brackets] and 3 < 4.",
    "**Bold** and *italic* and ***both***.\n\n[A link](https://example.org/a_b?c=d&e=f) and [one of ours](/peace-talks).",
    "A [link (with a round bracket)](https://example.org/a_(b)) and <b>letters</b>.",
    "https://example.org/ by itself.",
  ]) {
    const first = introductionFrom(written)?.doc;
    const again = first && introductionFrom(writtenIntroduction(first))?.doc;
    expect(withoutIds(again)).toEqual(withoutIds(first));
  }
});

function withoutIds(doc: unknown): unknown {
  return JSON.parse(JSON.stringify(doc, (key, value) => (key === "id" || key === "blockId" ? undefined : value)));
}
