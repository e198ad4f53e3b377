import { describe, expect, test } from "vitest";
import { acceptDocument, emptyDocument } from "#lib/content/gate.ts";
import { MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_MARKS, MAX_NODES } from "#lib/content/limits.ts";
import { accept, linkTo, paragraph, refusal, text } from "./support.ts";

const send = (value: unknown) => acceptDocument(JSON.stringify(value));
const bold = { type: "bold" };
const italic = { type: "italic" };

describe("what the gate refuses", () => {
  test("text that is not JSON, or not a document", () => {
    expect(refusal(() => acceptDocument("{")).code).toBe("not-json");
    for (const other of [null, 1, "x", [], {}, { type: "paragraph" }, { type: "doc" }, { type: "doc", content: [] }]) {
      expect(refusal(() => send(other)).name, JSON.stringify(other)).toBe("ContentError");
    }
  });

  test("a heading whose level is a word with angle brackets", () => {
    const error = refusal(() => accept({ type: "heading", attrs: { level: "evil<x>" }, content: [text("a")] }));
    expect(error).toMatchObject({ code: "invalid-attribute", path: "$.content[0].attrs.level" });
    expect(error.message).not.toContain("evil");
  });

  test.each([1, 5, 2.5, "2", null, undefined, [2]])("a heading of level %j", (level) => {
    expect(refusal(() => accept({ type: "heading", attrs: { level } })).path).toBe("$.content[0].attrs.level");
  });

  test.each([-1, 1.5, "1", 1e10])("a list that begins with %j", (start) => {
    const list = { type: "orderedList", attrs: { start }, content: [{ type: "listItem", content: [paragraph("a")] }] };
    expect(refusal(() => accept(list)).path).toBe("$.content[0].attrs.start");
  });

  test("content of a kind that it does not know, and says where", () => {
    expect(refusal(() => accept(paragraph("a"), { type: "iframe" }))).toMatchObject({
      code: "unknown-content",
      path: "$.content[1].type",
    });
    expect(refusal(() => accept(paragraph(text("a", { type: "blink" }))))).toMatchObject({
      code: "unknown-content",
      path: "$.content[0].content[0].marks[0].type",
    });
    expect(refusal(() => accept({ type: "blockquote", content: [{ type: "constructor" }] })).path).toBe(
      "$.content[0].content[0].type",
    );
  });

  test("attributes and keys that it does not know, and says where", () => {
    const cases: [unknown, string][] = [
      [{ ...paragraph("a"), attrs: { style: "color:red" } }, "$.content[0].attrs.style"],
      [{ ...paragraph("a"), onclick: "x" }, "$.content[0].onclick"],
      [{ type: "divider", content: [] }, "$.content[0].content"],
      [paragraph({ ...text("a"), html: "<b>" } as never), "$.content[0].content[0].html"],
      [paragraph(text("a", { type: "bold", attrs: { x: 1 } })), "$.content[0].content[0].marks[0].attrs.x"],
    ];
    for (const [node, path] of cases)
      expect(refusal(() => accept(node))).toMatchObject({ code: "unknown-content", path });
  });

  test("nodes that stand where they may not", () => {
    const heading = { type: "heading", attrs: { level: 2 }, content: [text("a")] };
    expect(refusal(() => accept(paragraph("a"), { type: "blockquote", content: [heading] }))).toMatchObject({
      code: "invalid-structure",
      path: "$.content[1]",
    });
    expect(refusal(() => accept(text("loose"))).code).toBe("invalid-structure");
    expect(refusal(() => accept({ type: "bulletList", content: [paragraph("a")] })).code).toBe("invalid-structure");
    expect(refusal(() => accept(paragraph(text("a", bold, bold)))).code).toBe("invalid-structure");
    expect(refusal(() => accept({ type: "doc", content: [paragraph("a")] })).code).toBe("invalid-structure");
  });

  test("more than a megabyte, counted in bytes", () => {
    expect(refusal(() => acceptDocument(" ".repeat(MAX_DOCUMENT_BYTES + 1))).code).toBe("too-large");
    expect(refusal(() => accept(paragraph("é".repeat(MAX_DOCUMENT_BYTES / 2)))).code).toBe("too-large");
    expect(() => accept(paragraph("e".repeat(MAX_DOCUMENT_BYTES / 2)))).not.toThrow();
  });

  test("more than 20,000 parts", () => {
    expect(() => accept(...Array.from({ length: MAX_NODES - 1 }, () => ({ type: "divider" })))).not.toThrow();
    expect(refusal(() => accept(...Array.from({ length: MAX_NODES }, () => ({ type: "divider" })))).code).toBe(
      "too-many-nodes",
    );
  });

  test("more marks on one run than anybody would set", () => {
    const marks = Array.from({ length: MAX_MARKS + 1 }, (_, index) => ({
      type: "unknownMark",
      attrs: { original: String(index) },
    }));
    expect(() => accept(paragraph(text("a", ...marks.slice(1))))).not.toThrow();
    expect(refusal(() => accept(paragraph(text("a", ...marks)))).path).toBe("$.content[0].content[0].marks");
  });

  test("a value that it cannot have, in words that an author understands", () => {
    const message = (node: unknown) => refusal(() => accept(node)).message;
    expect(message({ type: "heading", attrs: { level: 9 } })).toBe("A heading has level 2, 3 or 4.");
    expect(message([])).toBe("A part of the text has a value that it cannot have.");
    expect(message(paragraph(text("a", linkTo("javascript:x"))))).toMatch(/^A link must begin with https:/);
  });

  test("more than 32 levels, and not one level fewer", () => {
    // The document, then a list and an item for every two levels, then a paragraph.
    const nested = (levels: number, leaf: unknown): unknown =>
      levels === 0
        ? leaf
        : { type: "bulletList", content: [{ type: "listItem", content: [paragraph(), nested(levels - 2, leaf)] }] };
    expect(() => accept(nested(MAX_DEPTH - 2, paragraph()))).not.toThrow();
    expect(refusal(() => accept(nested(MAX_DEPTH - 2, paragraph("one level more")))).code).toBe("too-deep");
  });

  test("a hundred thousand levels, of any shape, without falling over", () => {
    const deep = 100_000;
    const shapes = ["[".repeat(deep) + "]".repeat(deep), `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`];
    for (const shape of shapes) {
      expect(refusal(() => acceptDocument(shape)).code).toBe("too-deep");
      expect(refusal(() => acceptDocument(`{"type":"doc","content":${shape}}`)).code).toBe("too-deep");
      const error = refusal(() =>
        acceptDocument(`{"type":"doc","content":[{"type":"paragraph","attrs":{"id":${shape}}}]}`),
      );
      expect(error.code).toBe("too-deep");
      expect(error.path.length).toBeLessThan(1_000);
    }
  });

  test.each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f])(
    "the control character %i, in text and in attributes",
    (code) => {
      const bad = `a${String.fromCharCode(code)}b`;
      expect(refusal(() => accept(paragraph(bad)))).toMatchObject({
        code: "forbidden-character",
        path: "$.content[0].content[0].text",
      });
      expect(refusal(() => accept({ type: "unknownBlock", attrs: { original: bad } })).code).toBe(
        "forbidden-character",
      );
    },
  );

  test("keys that reach an object's prototype", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const json = `{"type":"doc","content":[{"type":"paragraph","attrs":{"${key}":{"x":1}}}]}`;
      expect(refusal(() => acceptDocument(json)).code).toBe("forbidden-key");
    }
  });

  test("an editor that is newer than the site", () => {
    expect(refusal(() => acceptDocument(JSON.stringify(emptyDocument().doc), { version: 99 })).code).toBe(
      "unknown-version",
    );
  });
});

describe("block ids", () => {
  const ids = (...content: unknown[]) => accept(...content).content.map((block) => block.attrs?.id as string);

  test("are kept where they are good", () => {
    expect(ids({ ...paragraph("a"), attrs: { id: "abcdefghij" } })).toEqual(["abcdefghij"]);
  });

  test("are made where they are missing, and repaired where one is used twice", () => {
    const twice = { ...paragraph("a"), attrs: { id: "abcdefghij12" } };
    const found = ids(twice, twice, paragraph("b"), { ...paragraph("c"), attrs: { id: null } });
    expect(found[0]).toBe("abcdefghij12");
    expect(new Set(found).size).toBe(4);
    for (const id of found) expect(id).toMatch(/^[a-z0-9]{10,12}$/);
  });

  test("within a quote give way to those of the text around it", () => {
    const inner = { ...paragraph("a"), attrs: { id: "abcdefghij12" } };
    const doc = accept({ type: "blockquote", content: [inner] }, inner);
    expect(doc.content[1]?.attrs?.id).toBe("abcdefghij12");
    expect(doc.content[0]?.content?.[0]?.attrs).toBeUndefined();
  });

  test("come from the given source, which may not repeat itself for ever", () => {
    const doc = JSON.stringify({ type: "doc", content: [paragraph("a"), paragraph("b")] });
    let count = 0;
    const accepted = acceptDocument(doc, { newId: () => `block${String(++count).padStart(6, "0")}` });
    expect(accepted.doc.content.map((block) => block.attrs?.id)).toEqual(["block000001", "block000002"]);
    expect(refusal(() => acceptDocument(doc, { newId: () => "always0same" })).code).toBe("invalid-attribute");
  });

  test("may not be anything but small letters and digits", () => {
    expect(refusal(() => ids({ ...paragraph("a"), attrs: { id: '"><script>' } })).path).toBe("$.content[0].attrs.id");
  });
});

describe("the same content saved twice", () => {
  const hash = (...content: unknown[]) => send({ type: "doc", content }).hash;

  test("has the same hash, also when it had no ids yet, and when it comes back from the store", () => {
    const first = send({ type: "doc", content: [paragraph("a"), paragraph("a")] });
    expect(hash(paragraph("a"), paragraph("a"))).toBe(first.hash);
    expect(send(first.doc).hash).toBe(first.hash);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has the same hash however it was written down", () => {
    const plain = hash(paragraph(text("ab", bold, italic), "c"));
    expect(hash(paragraph(text("ab", italic, bold), "c"))).toBe(plain);
    expect(hash(paragraph(text("a", bold, italic), text("b", bold, italic), "c"))).toBe(plain);
    expect(
      hash({ content: [text("ab", { attrs: {}, type: "bold" } as never, italic), text("c")], type: "paragraph" }),
    ).toBe(plain);
    expect(hash({ ...paragraph(text("ab", bold, italic), { marks: [], ...text("c") }), attrs: {} })).toBe(plain);
  });

  test("has another hash when a word, a mark or an order changed", () => {
    const hashes = [[paragraph("a")], [paragraph("b")], [paragraph(text("a", bold))], [paragraph("a"), paragraph("b")]];
    expect(new Set(hashes.map((content) => hash(...content))).size).toBe(4);
  });

  test("does not mind whether a default is written out", () => {
    const item = { type: "listItem", content: [paragraph("a")] };
    const list = { type: "orderedList", attrs: { id: "abcdefghij" }, content: [item] };
    expect(hash({ ...list, attrs: { ...list.attrs, start: 1 } })).toBe(hash(list));
  });
});

test("half a broken emoji is replaced, not refused", () => {
  expect(accept(paragraph("a\ud83d")).content[0]?.content?.[0]?.text).toBe("a\ufffd");
});

test("a new article begins with one empty paragraph", () => {
  const { doc, version, hash } = emptyDocument();
  expect(doc.content).toEqual([{ type: "paragraph", attrs: { id: expect.any(String) } }]);
  expect(version).toBe(1);
  expect(emptyDocument().hash).toBe(hash);
});
