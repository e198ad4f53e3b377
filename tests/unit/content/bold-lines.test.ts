import { expect, test } from "vitest";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { render } from "./support.ts";

/** The class of the one paragraph that these words make. */
function lineOf(text: string): string | undefined {
  const html = render(documentFromBlocks([{ type: "p", text }]).doc);
  return /^<p class="([^"]*)"/.exec(html)?.[1];
}

test("a paragraph that is bold as a whole is a line of its own, as a question is", () => {
  expect(lineOf("**How many copies are there?**")).toBe("all-bold");
  const words = (text: string, ...more: object[]) => ({ type: "text", text, marks: [{ type: "bold" }, ...more] });
  const link = { type: "link", attrs: { href: "/a" } };
  const content = [
    words("Who wrote "),
    words("all", { type: "italic" }),
    words(" of "),
    words("this", link),
    words("?"),
  ];
  const doc = acceptDocument(JSON.stringify({ type: "doc", content: [{ type: "paragraph", content }] })).doc;
  expect(render(doc)).toContain('<p class="all-bold">');
});

test("a name in bold with a colon begins what that person says", () => {
  expect(lineOf("**Marsh:** One.")).toBe("run-in");
  expect(lineOf("**Idony Marsh**: One.")).toBe("run-in");
  expect(lineOf("**Marsh :** Un seul.")).toBe("run-in");
  expect(lineOf("**马什：**一份。")).toBe("run-in");
});

test("bold words anywhere else are only bold", () => {
  expect(lineOf("Plain.")).toBeUndefined();
  expect(lineOf("One **copy**.")).toBeUndefined();
  expect(lineOf("**One copy** is kept.")).toBeUndefined();
  expect(lineOf("**The rule that everybody in that room had been told about twice:** none.")).toBeUndefined();
  expect(render(documentFromBlocks([{ type: "quote", text: "**All of it**" }]).doc)).not.toContain("class");
});

test("the number of a note does not make a question plain", () => {
  const text = { type: "text", text: "How many?", marks: [{ type: "bold" }] };
  const cited = { type: "footnoteRef", attrs: { noteId: "aaaaaaaa" } };
  const note = { type: "footnote", attrs: { noteId: "aaaaaaaa" }, content: [{ type: "paragraph" }] };
  const content = [
    { type: "paragraph", content: [text, cited] },
    { type: "footnotes", content: [note] },
  ];
  expect(render({ type: "doc", content })).toMatch(/^<p class="all-bold"><strong>How many\?<\/strong><sup>/);
});
