import { Fragment, Slice } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { fitted } from "#components/editor/paste/fit.ts";
import { isOwnCopy } from "#components/editor/paste/own-copy.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";

const words = (text: string) => ({ type: "text", text });
const paragraph = (text: string) => ({ type: "paragraph", content: [words(text)] });
const PASTED = [
  { type: "heading", attrs: { level: 2 }, content: [words("a")] },
  paragraph("b"),
  { type: "divider" },
  { type: "missingPicture", attrs: { note: "c" } },
];

/** What is left of a paste at the first place of this kind in a document. */
function putInto(doc: ContentNode, type: string, pasted: object[]): { left: string[]; lost: boolean } {
  const node = contentSchema.nodeFromJSON(doc);
  let at = 0;
  node.descendants((child, position) => {
    if (child.type.name === type && at === 0) at = position + 1;
  });
  if (!node.resolve(at).parent.isTextblock) at += 1;
  const slice = Slice.maxOpen(contentSchema.nodeFromJSON({ type: "doc", content: pasted }).content, false);
  const { slice: fit, lost } = fitted(slice, node.resolve(at));
  return { left: fit.content.content.map((each) => `${each.type.name} ${each.textContent}`.trim()), lost };
}

describe("a paste takes the form of the place that it is put in", () => {
  test("in the run of the text it stays as it is", () => {
    const { left, lost } = putInto({ type: "doc", content: [paragraph("x")] }, "paragraph", PASTED);
    expect(left).toEqual(["heading a", "paragraph b", "divider", "missingPicture"]);
    expect(lost).toBe(false);
  });

  test("in a caption one line of words is left, and it is told that a picture is not", () => {
    const content = [{ type: "figureCaption" }, { type: "figureCredit" }];
    const doc = { type: "doc", content: [{ type: "figure", attrs: { mediaId: "m" }, content }] };
    expect(putInto(doc, "figureCaption", PASTED)).toEqual({ left: ["text a b"], lost: true });
    expect(putInto(doc, "figureCredit", [paragraph("only words")])).toEqual({ left: ["text only words"], lost: false });
  });

  test("in a cell headings become lines, and lists stay", () => {
    const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("d")] }] };
    const cell = { type: "tableCell", content: [paragraph("x")] };
    const doc = { type: "doc", content: [{ type: "table", content: [{ type: "tableRow", content: [cell] }] }] };
    const { left, lost } = putInto(doc, "tableCell", [...PASTED, list]);
    expect(left).toEqual(["paragraph a", "paragraph b", "bulletList d"]);
    expect(lost).toBe(true);
  });

  test("a link that the gate would refuse gives way, its words stay", () => {
    const link = contentSchema.marks.link?.create({ href: "/ok" });
    Object.assign(link as object, { attrs: { href: "javascript:alert(1)" } });
    const forged = contentSchema.text("a", link ? [link] : []);
    const doc = contentSchema.nodeFromJSON({ type: "doc", content: [paragraph("x")] });
    const block = contentSchema.node("paragraph", null, [forged]);
    const { slice } = fitted(new Slice(Fragment.from(block), 0, 0), doc.resolve(1));
    expect(slice.content.firstChild?.toJSON()).toMatchObject({
      type: "paragraph",
      content: [{ type: "text", text: "a" }],
    });
    expect(JSON.stringify(slice.content)).not.toContain("javascript");
  });
});

describe("a copy from here is taken as it is", () => {
  const copy = (context: string) => `<p data-pm-slice="1 1 ${context.replaceAll('"', "&quot;")}">x</p>`;
  test("with a context that a document can have", () => {
    expect(isOwnCopy(copy("[]"))).toBe(true);
    expect(isOwnCopy(copy('["bulletList",null,"listItem",null]'))).toBe(true);
  });
  test("but not with a forged one", () => {
    for (const context of [
      '["heading",{"level":"evil"}]',
      '["script",null]',
      '["__proto__",null]',
      "[",
      "{}",
      '["figure",null]',
    ]) {
      expect(isOwnCopy(copy(context)), context).toBe(false);
    }
  });
});
