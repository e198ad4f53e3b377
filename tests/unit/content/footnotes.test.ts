import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { readStored } from "#lib/content/migrations.ts";
import { withNotes } from "#lib/content/notes-last.ts";
import { plainText, writtenText } from "#lib/content/text.ts";
import { accept, cite, docOf, figure, linkTo, notes, paragraph, refusal, render, text } from "./support.ts";

const A = "aaaaaaaaaa";
const B = "bbbbbbbbbb";
const C = "cccccccccc";
const both = notes([A, "first written"], [B, "then written"]);

/** The numbers that readers see in the text, and the notes below, in order. */
function read(...content: ContentNode[]): { numbers: string[]; below: string[] } {
  const html = render(accept(...content));
  const numbers = [...html.matchAll(/role="doc-noteref">(\d+)</g)].map((match) => String(match[1]));
  const below = [...html.matchAll(/<li id="note-[a-z]+"><p>(.*?) <a/g)].map((match) => String(match[1]));
  return { numbers, below };
}

describe("notes", () => {
  test("are numbered by the order in which the text cites them, and listed in it", () => {
    expect(read(paragraph("x", cite(B), "y", cite(A)), both)).toEqual({
      numbers: ["1", "2"],
      below: ["then written", "first written"],
    });
    expect(read(paragraph("y", cite(A), "x", cite(B)), both).below).toEqual(["first written", "then written"]);
  });

  test("that are cited twice have one number and a way back to each place", () => {
    const html = render(accept(paragraph("x", cite(A), "y", cite(B), "z", cite(A)), both));
    expect([...html.matchAll(/doc-noteref">(\d)/g)].map((match) => match[1])).toEqual(["1", "2", "1"]);
    expect(html).toContain(
      `<p>first written <a href="#ref-${A}" role="doc-backlink" aria-label="Back to the text, a">a</a> <a href="#ref-${A}-2" role="doc-backlink" aria-label="Back to the text, b">b</a></p>`,
    );
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(html.split(`id="${anchor}"`)).toHaveLength(2);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("that nothing cites are kept, and neither shown to readers nor found by them", () => {
    const doc = accept(paragraph("x", cite(B)), both);
    expect(doc.content.at(-1)?.content).toHaveLength(2);
    expect(render(doc)).not.toContain("first written");
    expect(plainText(doc)).toBe("x\n\nthen written");
    expect(writtenText(doc)).toBe("x\n\nfirst written\n\nthen written");
    expect(render(accept(paragraph("x"), both))).toBe("<p>x</p>");
  });

  test("may cite one another, after those of the text", () => {
    const citing = { type: "footnote", attrs: { noteId: A }, content: [paragraph("see ", cite(C))] };
    const section = { type: "footnotes", content: [...(notes([C, "deep"], [B, "next"]).content ?? []), citing] };
    const html = render(accept(paragraph(cite(A), cite(B)), section));
    expect([...html.matchAll(/doc-noteref">(\d)/g)].map((match) => match[1])).toEqual(["1", "2", "3"]);
    // A note that only cites itself is cited by nobody.
    const self = { type: "footnotes", content: [{ ...citing, attrs: { noteId: C } }] };
    expect(render(accept(paragraph("x"), self))).toBe("<p>x</p>");
  });

  test("that only the caption of a picture cites which is gone are kept, and nothing to readers", () => {
    const caption = { type: "figureCaption", content: [text("Seen from the pier"), cite(A)] };
    const gone = { ...figure({ mediaId: "gone" }), content: [caption, { type: "figureCredit" }] };
    const doc = accept(gone, paragraph("x", cite(B)), both);
    expect(doc.content.at(-1)?.content).toHaveLength(2);
    const html = render(doc);
    expect(html).toContain(`role="doc-noteref">1</a>`);
    expect(html).not.toContain("first written");
    expect(render(accept(gone, paragraph("x"), notes([A, "a"])))).toBe("<p>x</p>");
    // Cited elsewhere too, it has one way back, to what readers see.
    const [, ...backs] = render(accept(gone, paragraph("x", cite(A)), notes([A, "a"]))).split("doc-backlink");
    expect(backs).toHaveLength(1);
  });

  test("go on over several paragraphs, and lead back from the last", () => {
    const note = { type: "footnote", attrs: { noteId: A }, content: [paragraph("one"), paragraph("two")] };
    const html = render(accept(paragraph(cite(A)), { type: "footnotes", content: [note] }));
    expect(html).toContain(`<p>one</p><p>two <a href="#ref-${A}"`);
  });
});

describe("a citation", () => {
  test("of a note that is gone is kept, and nothing to a reader", () => {
    const doc = accept(paragraph("x", cite(C), "y"));
    expect(doc.content[0]?.content).toHaveLength(3);
    expect(render(doc)).toBe("<p>xy</p>");
  });

  test("stands outside of a link, so that no link holds another", () => {
    const marked = { ...cite(A), marks: [linkTo("/a")] };
    const html = render(accept(paragraph(text("old", linkTo("/a")), marked, text("town", linkTo("/a"))), both));
    expect(html).toMatch(/^<p><a href="\/a">old<\/a><sup><a [^>]+>1<\/a><\/sup><a href="\/a">town<\/a><\/p>/);
  });

  test.each(["", "A", "a b", '"><script>', 7, null])("may not name a note by %j", (noteId) => {
    expect(refusal(() => accept(paragraph({ type: "footnoteRef", attrs: { noteId } }))).code).toBe("invalid-attribute");
  });
});

describe("the section of notes", () => {
  test("is put last and made one, wherever it was sent from", () => {
    const doc = accept(paragraph("x", cite(A)), notes([A, "a"]), paragraph("y", cite(B)), notes([B, "b"]));
    expect(doc.content.map((block) => block.type)).toEqual(["paragraph", "paragraph", "footnotes"]);
    expect(plainText(doc)).toBe("x\n\ny\n\na\n\nb");
  });

  test("keeps both of two notes that came under one id", () => {
    const doc = accept(paragraph("x", cite(A)), notes([A, "mine"], [A, "yours"]));
    const written = doc.content.at(-1)?.content ?? [];
    expect(written.map((note) => note.content?.[0]?.content?.[0]?.text)).toEqual(["mine", "yours"]);
    expect(new Set(written.map((note) => note.attrs?.noteId)).size).toBe(2);
    expect(accept(...doc.content)).toEqual(doc);
  });

  test("does not stand alone, and goes when it is empty", () => {
    expect(accept(notes([A, "a"])).content.map((block) => block.type)).toEqual(["paragraph", "footnotes"]);
    expect(accept(paragraph("x"), { type: "footnotes", content: [] }).content).toHaveLength(1);
    expect(refusal(() => accept({ type: "blockquote", content: [both] })).code).toBe("invalid-structure");
  });

  test("comes back from the store as it was", () => {
    const { doc, version } = acceptDocument(JSON.stringify(docOf(paragraph("x", cite(A)), both)));
    expect(accept(...readStored(doc, version).content)).toEqual(doc);
  });

  test("can be added to a document made elsewhere", () => {
    const doc = withNotes(docOf(paragraph("x", cite(A))), [{ noteId: A, content: [paragraph("from Word")] }]);
    expect(render(accept(...doc.content))).toContain("from Word");
    expect(withNotes(docOf(paragraph("x")), [])).toEqual(docOf(paragraph("x")));
  });
});
