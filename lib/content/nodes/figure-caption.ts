import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

export const figureCaption = defineNode({
  extension: Node.create({
    name: "figureCaption",
    content: "inline*",
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: "div[data-figure-caption]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-figure-caption": "" }, HTMLAttributes), 0],
  }),
  attributes: z.strictObject({}),
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<span class="caption"${directionHtml(node, context)}>${inner}</span>` : "",
  text: { separates: true, searchable: true },
});
