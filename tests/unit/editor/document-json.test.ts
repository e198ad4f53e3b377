import { expect, test, vi } from "vitest";
import { createWriter } from "#components/editor/document-json.ts";
import { contentSchema } from "#lib/content/extensions.ts";

const schema = contentSchema;
const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const made = (...content: object[]) => schema.nodeFromJSON({ type: "doc", content });

test("a document written block by block is the document that the editor would give", () => {
  const doc = made(
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Promises" }] },
    paragraph("One"),
  );
  expect(JSON.parse(createWriter()(doc))).toEqual(JSON.parse(JSON.stringify(doc.toJSON())));
});

test("only blocks that were touched are written again", () => {
  const write = createWriter();
  const before = made(paragraph("One"), paragraph("Two"), paragraph("Three"));
  write(before);
  const after = before.copy(before.content.replaceChild(1, schema.nodeFromJSON(paragraph("Two and a half"))));
  const asked = [0, 1, 2].map((index) => vi.spyOn(after.child(index), "toJSON"));
  expect(
    JSON.parse(write(after)).content.map(({ content }: { content: { text: string }[] }) => content[0]?.text),
  ).toEqual(["One", "Two and a half", "Three"]);
  expect(asked.map((spy) => spy.mock.calls.length)).toEqual([0, 1, 0]);
});
