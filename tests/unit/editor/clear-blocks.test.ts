import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { ClearBlocks } from "#components/editor/typing/clear-blocks.ts";
import { contentExtensions } from "#lib/content/extensions.ts";

let editor: Editor;
afterEach(() => editor.destroy());

test("a heading or a list anywhere in the text becomes a paragraph, and never a section of notes", () => {
  const words = (text: string) => [{ type: "text", text }];
  editor = new Editor({
    element: null,
    extensions: [...contentExtensions, ClearBlocks],
    content: {
      type: "doc",
      content: [
        { type: "paragraph", content: words("one") },
        { type: "heading", attrs: { level: 2 }, content: words("two") },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: words("three") }] }],
        },
      ],
    },
  });
  editor.chain().selectAll().clearNodes().run();
  expect(editor.state.doc.children.map(({ type, textContent }) => [type.name, textContent])).toEqual([
    ["paragraph", "one"],
    ["paragraph", "two"],
    ["paragraph", "three"],
  ]);
});
