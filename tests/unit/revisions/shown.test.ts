import { expect, test } from "vitest";
import type { ContentDocument, ContentNode } from "#lib/content/document.ts";
import { documentFromBlocks, type SimpleBlock } from "#lib/content/from-blocks.ts";
import { diffDocuments } from "#lib/revisions/diff/blocks.ts";
import { showRows } from "#lib/revisions/diff/html.ts";
import { summariseRows } from "#lib/revisions/diff/summary.ts";

const options = { media: () => undefined, file: () => undefined, language: "en" };
const show = (before: ContentDocument, after: ContentDocument) => showRows(diffDocuments(before, after), options);
const doc = (...content: ContentNode[]): ContentDocument => ({ type: "doc", content });
const p = (id: string, text: string): ContentNode => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
/** The sentence for whoever listens is looked at once, and left out of what the other tests compare. */
const seen = (html: string) => html.replace(/<span class="away">[^<]*<\/span>/g, "");

test("a change is an insertion and a deletion, said and shown", () => {
  const [row] = show(doc(p("a", "at seven sharp")), doc(p("a", "at eight sharp")));
  expect(row).toMatchObject({ change: "changed", notes: [] });
  expect(row?.html).toBe(
    '<p>at <del><span class="away">deleted: </span>seven</del><ins><span class="away">added: </span>eight</ins> sharp</p>',
  );
});

test("what was written cannot pass itself off as a change, nor as a tag", () => {
  const [row] = show(doc(p("a", "One.")), doc(p("a", "One. \ufdd0two\ufdd1 <script>")));
  expect(seen(row?.html ?? "")).toBe("<p>One.<ins> \ufffdtwo\ufffd &lt;script&gt;</ins></p>");
});

test("formatting is marked where it is and told beside it", () => {
  const bold: ContentNode = {
    type: "paragraph",
    attrs: { id: "a" },
    content: [
      { type: "text", text: "the " },
      { type: "text", text: "line", marks: [{ type: "bold" }] },
    ],
  };
  const [row] = show(doc(p("a", "the line")), doc(bold));
  expect(row?.html).toBe(
    '<p>the <strong><span class="diff-look">line</span></strong><small class="diff-note">bold added</small></p>',
  );
});

test("a moved block is named as moved, and its former place leads to it", () => {
  const rows = show(
    doc(p("a", "One"), p("b", "Two"), p("c", "Three")),
    doc(p("c", "Three"), p("a", "One"), p("b", "Two")),
  );
  expect(rows.map(({ change }) => change)).toEqual(["moved", "same", "same", "was-here"]);
  expect(rows[0]?.notes).toEqual(["moved up"]);
  expect(rows[3]).toMatchObject({ to: rows[0]?.key, notes: ["“Three” stood here and moved up."] });
});

test("what readers see nothing of is named", () => {
  const missing: ContentNode = { type: "missingPicture", attrs: { id: "m", note: "" } };
  const rows = show(doc(p("a", "One")), doc(p("a", "One"), missing, { type: "paragraph", attrs: { id: "e" } }));
  expect(rows.map(({ html }) => html).slice(1)).toEqual([
    '<p class="diff-bare diff-unseen">place of a missing picture</p>',
    '<p class="diff-bare diff-unseen">empty line</p>',
  ]);
});

test("a changed line of code stays code", () => {
  const code = (text: string): ContentNode => ({
    type: "codeBlock",
    attrs: { id: "c", language: "python" },
    content: [{ type: "text", text }],
  });
  const [row] = show(doc(code("a = 1\nb = 2")), doc(code("a = 1\nb = 3")));
  expect(seen(row?.html ?? "")).toContain("<code>a = 1\nb = <del>2</del><ins>3</ins></code>");
});

test("a table that is labelled by its own words is labelled without the signs of a change", () => {
  const cell = (type: string, text: string) => ({ type, content: [p("x", text)] });
  const table: ContentNode = {
    type: "table",
    attrs: { id: "t" },
    content: [{ type: "tableRow", content: [cell("tableHeader", "City"), cell("tableHeader", "Beds")] }],
  };
  const [, row] = show(doc(p("a", "One")), doc(p("a", "One"), table));
  expect(row?.html).toContain("<ins>");
  expect(row?.html.match(/<[^>]*[\ufdd0-\ufdef][^>]*>/)).toBeNull();
  expect(row?.html.match(/="[^"]*</)).toBeNull();
});

test("a picture that became another is shown with the one it was", () => {
  const figure = (mediaId: string): ContentNode => ({
    type: "figure",
    attrs: { id: "f", mediaId },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  });
  const media = (id: string) => ({
    ...{ id, colour: "#888", alt: id, caption: "", credit: "", width: 400, height: 300, focalX: 0.5, focalY: 0.5 },
    base: `/media/${id}/mark`,
    moves: false,
  });
  const [row] = showRows(diffDocuments(doc(figure("one")), doc(figure("two"))), { ...options, media });
  expect(row).toMatchObject({ notes: ["another picture"] });
  expect(row?.before).toContain("/media/one/mark/whole-480.jpg");
  expect(row?.html).toContain("/media/two/mark/whole-480.jpg");
});

test("words that came and went are counted, and blocks that moved or only look different", () => {
  const heading = (level: number): ContentNode => ({
    type: "heading",
    attrs: { id: "h", level },
    content: [{ type: "text", text: "H" }],
  });
  const before = doc(p("a", "One two three."), heading(2), p("b", "Four."), p("c", "Five."));
  const after = doc(p("c", "Five."), p("a", "One two and three."), heading(3), p("d", "Six seven."));
  expect(summariseRows(diffDocuments(before, after))).toEqual({ added: 3, removed: 1, moved: 1, look: 1 });
});

test("two texts of ten thousand words are compared within the budget, the very different ones block by block", () => {
  const long = (seed: number): ContentDocument => {
    const blocks = Array.from(
      { length: 200 },
      (_, block): SimpleBlock => ({
        type: "p",
        text: Array.from({ length: 50 }, (_, word) => `w${(block * 53 + word * 7 * seed) % 977}`).join(" "),
      }),
    );
    let id = 0;
    return documentFromBlocks(blocks, { newId: () => `block${String(++id).padStart(6, "0")}` }).doc;
  };
  // A runaway would use up the time of the test.
  expect(diffDocuments(long(1), long(3)).length).toBeGreaterThanOrEqual(200);
});

test("two texts of thousands of blocks that have nothing in common are given up on in time", () => {
  const many = (name: string) =>
    doc(...Array.from({ length: 6_000 }, (_, place) => p(`${name}${place}`, `${name}${place} ${name}of${place}.`)));
  const [before, after] = [many("old"), many("new")];
  expect(diffDocuments(before, after)).toHaveLength(12_000);
});
