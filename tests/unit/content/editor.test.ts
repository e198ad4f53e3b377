import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentExtensions, contentSchema } from "#lib/content/extensions.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { blockIdPlugin } from "#lib/content/keep-block-ids.ts";
import { docOf, figure, paragraph, render } from "./support.ts";

let editor: Editor;

/** What readers would get of what stands in the editor now, block ids left out. */
function published(): string {
  return render(acceptDocument(JSON.stringify(editor.getJSON())).doc).replaceAll(/ id="[a-z0-9]{12}"/g, "");
}

describe("what the editor makes, the gate accepts", () => {
  beforeEach(() => {
    editor = new Editor({
      element: null,
      extensions: contentExtensions,
      content: { type: "doc", content: [paragraph("words")] },
    });
  });
  afterEach(() => editor.destroy());

  test("a heading", () => {
    editor.chain().selectAll().setHeading({ level: 3 }).run();
    expect(published()).toBe("<h3>words</h3>");
  });

  test("a list and a quote", () => {
    editor.chain().selectAll().toggleBulletList().run();
    expect(published()).toBe("<ul><li><p>words</p></li></ul>");
    editor.chain().selectAll().toggleOrderedList().run();
    expect(published()).toBe("<ol><li><p>words</p></li></ol>");
    editor.chain().selectAll().toggleBlockquote().run();
    expect(published()).toMatch(/^<blockquote><ol>/);
  });

  test("a divider and a picture", () => {
    editor.chain().selectAll().insertContentAt(7, figure({}, "Dusk")).insertContentAt(7, { type: "divider" }).run();
    expect(published()).toMatch(/^<p>words<\/p><hr><figure/);
  });

  test("a link, with the scheme that was meant, and never a dangerous one", () => {
    editor.chain().selectAll().setLink({ href: "example.org" }).run();
    expect(published()).toBe('<p><a href="https://example.org/">words</a></p>');
    editor.chain().selectAll().unsetLink().run();
    expect(editor.chain().selectAll().setLink({ href: "javascript:alert(1)" }).run()).toBe(false);
    expect(editor.chain().selectAll().toggleLink({ href: "data:text/html,x" }).run()).toBe(false);
    expect(published()).toBe("<p>words</p>");
  });
});

test("every block that is written, split or pasted has an id of its own before it is saved", () => {
  const block = { ...paragraph("words"), attrs: { id: "abcdefghij" } };
  const doc = contentSchema.nodeFromJSON(docOf(block, paragraph("more")));
  const opened = EditorState.create({ doc, plugins: [blockIdPlugin()] });
  const split = opened.apply(opened.tr.split(3));
  const pasted = split.apply(split.tr.insert(split.doc.content.size, contentSchema.nodeFromJSON(block)));
  const ids = pasted.doc.children.map((node) => node.attrs.id);
  expect(ids[0]).toBe("abcdefghij");
  expect(new Set(ids).size).toBe(4);
  expect(acceptDocument(JSON.stringify(pasted.doc)).doc.content.map((node) => node.attrs?.id)).toEqual(ids);
});
