import { describe, expect, test } from "vitest";
import type { ContentNode } from "#lib/content/document.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { DOCUMENT_VERSION, migrate, readStored } from "#lib/content/migrations.ts";
import { plainText } from "#lib/content/text.ts";
import { docOf, figure, linkTo, paragraph, refusal, render, text } from "./support.ts";

const poll: ContentNode = { type: "poll", attrs: { id: "abcdefghij12", question: "Peace?" }, content: [text("x")] };
const read = (...content: ContentNode[]) => readStored(docOf(...content), DOCUMENT_VERSION);

describe("a stored document", () => {
  test("comes back as it was accepted, from text or from an object", () => {
    const { doc, version } = acceptDocument(
      JSON.stringify(docOf(paragraph(text("a", linkTo("/a"))), figure({}, "Dusk"))),
    );
    expect(render(readStored(doc, version))).toBe(render(doc));
    expect(acceptDocument(JSON.stringify(readStored(JSON.stringify(doc), version))).doc).toEqual(doc);
  });

  test("keeps a block of a kind we do not know, unseen by readers and unfound by search", () => {
    const doc = read(paragraph("before"), poll, paragraph("after"));
    expect(doc.content[1]?.type).toBe("unknownBlock");
    expect(doc.content[1]?.attrs?.id).toBe("abcdefghij12");
    expect(JSON.parse(String(doc.content[1]?.attrs?.original))).toEqual(poll);
    expect(render(doc)).toBe("<p>before</p><p>after</p>");
    expect(plainText(doc)).toBe("before\n\nafter");
  });

  test("can be saved again with what we do not know in it", () => {
    const saved = acceptDocument(JSON.stringify(read(poll)));
    expect(JSON.parse(String(saved.doc.content[0]?.attrs?.original))).toEqual(poll);
    expect(acceptDocument(JSON.stringify(readStored(saved.doc, saved.version))).hash).toBe(saved.hash);
  });

  test("keeps an unknown note or mark within its sentence, and the sentence readable", () => {
    const doc = read(
      paragraph(
        "a",
        { type: "noteRef", attrs: { note: "1" } },
        text("b", { type: "shout" }, { type: "draft" }, { type: "bold" }),
      ),
    );
    expect(render(doc)).toBe("<p>a<strong>b</strong></p>");
    const again = acceptDocument(JSON.stringify(doc)).doc.content[0];
    expect(again?.content?.map((node) => node.type)).toEqual(["text", "unknownInline", "text"]);
    expect(again?.content?.[2]?.marks?.map((mark) => mark.type)).toEqual(["bold", "unknownMark", "unknownMark"]);
  });

  test("gives back what has become known since", () => {
    const kept = { type: "unknownBlock", attrs: { original: JSON.stringify(paragraph("back")) } };
    const marked = text("x", { type: "unknownMark", attrs: { original: '{"type":"italic"}' } });
    expect(render(read(kept, paragraph(marked)))).toBe("<p>back</p><p><em>x</em></p>");
  });

  test.each([
    { type: "paragraph", content: [null] },
    { type: "paragraph", content: "x" },
    { type: "paragraph", attrs: { __proto__: null, onclick: 1 }, content: [text("x", linkTo("javascript:alert(1)"))] },
    { type: "heading", attrs: { level: "evil<x>" }, content: [text("x")] },
    { type: "text", text: "loose" },
  ])("is not fooled by what somebody hid in an inert block: %j", (hidden) => {
    const doc = read({ type: "unknownBlock", attrs: { original: JSON.stringify(hidden) } });
    expect(doc.content[0]?.type).toBe("unknownBlock");
    expect(render(doc)).toBe("");
  });

  test("survives an inert block that holds a hundred thousand levels, or no JSON", () => {
    for (const original of ["[".repeat(100_000) + "]".repeat(100_000), "{", ""]) {
      expect(read({ type: "unknownBlock", attrs: { original } }).content[0]?.type).toBe("unknownBlock");
    }
  });

  test("keeps its words when a newer version gave them attributes we do not know", () => {
    const newer = { ...paragraph("words"), attrs: { id: "abcdefghij", dropCap: true } };
    expect(render(readStored(docOf(newer), DOCUMENT_VERSION + 1))).toBe("<p>words</p>");
  });

  test("keeps aside a block whose attributes are no longer valid", () => {
    expect(read({ type: "heading", attrs: { level: "evil<x>" }, content: [text("x")] }).content[0]?.type).toBe(
      "unknownBlock",
    );
  });

  test("is refused when it is no document at all", () => {
    expect(refusal(() => readStored({ type: "paragraph" }, 1)).code).toBe("invalid-structure");
    expect(refusal(() => readStored("null", 1)).code).toBe("invalid-structure");
  });
});

describe("migrations", () => {
  const add = (mark: string) => (doc: unknown) => `${doc}${mark}`;

  test("run one after another from the document's version", () => {
    expect(migrate("", 1, [add("2"), add("3")])).toBe("23");
    expect(migrate("", 2, [add("2"), add("3")])).toBe("3");
    expect(migrate("", 3, [add("2"), add("3")])).toBe("");
  });

  test.each([0, -1, 1.5, 4, Number.NaN])("do not know version %j", (version) => {
    expect(refusal(() => migrate("", version, [add("2"), add("3")])).code).toBe("unknown-version");
  });
});
