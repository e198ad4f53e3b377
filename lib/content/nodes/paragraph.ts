import { Paragraph } from "@tiptap/extension-paragraph";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { boldLine, isWordless } from "../bold-lines.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import type { ContentNode } from "../document.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ ...blockAttributes, ...directionAttribute });

export const paragraph = defineNode({
  extension: Paragraph.extend({
    group: "block flow",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  // An empty paragraph is a blank line in the editor and nothing to a reader.
  html: ({ inner, node, parent, context }) => {
    if (!inner) return "";
    const line = parent ? null : boldLineOf(node);
    return `<p${line ? ` class="${line}"` : ""}${directionHtml(node, context)}>${inner}</p>`;
  },
  text: { separates: true, searchable: true },
});

/** Only of a paragraph that stands in the text itself. */
function boldLineOf({ content = [] }: ContentNode) {
  const runs = content.filter(({ type }) => !isWordless(type));
  return boldLine(
    runs.map(({ text = "·", marks = [] }) => ({ words: text, bold: marks.some(({ type }) => type === "bold") })),
  );
}
