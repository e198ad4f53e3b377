import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const factBoxTitle = defineNode({
  extension: Node.create({
    name: "factBoxTitle",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-fact-box-title]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "fact-box-title", "data-fact-box-title": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<p class="fact-box-title"${directionHtml(node, context)}>${inner}</p>` : "",
  text: { separates: true, searchable: true },
});
