import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const tableSource = defineNode({
  extension: Node.create({
    name: "tableSource",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-table-source]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "table-source", "data-table-source": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<p class="table-source"${directionHtml(node, context)}>${inner}</p>` : "",
  text: { separates: true, searchable: true },
});
