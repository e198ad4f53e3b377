import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const tableTitle = defineNode({
  extension: Node.create({
    name: "tableTitle",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-table-title]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "table-title", "data-table-title": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<figcaption class="table-title"${directionHtml(node, context)}>${inner}</figcaption>` : "",
  text: { separates: true, searchable: true },
});
