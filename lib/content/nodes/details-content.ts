import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const detailsContent = defineNode({
  extension: Node.create({
    name: "detailsContent",
    content: "(flow | heading | blockquote | figure)+",
    defining: true,
    parseHTML: () => [{ tag: "div[data-details-content]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-details-content": "" }, HTMLAttributes), 0],
  }),
  attributes: z.strictObject({}),
  kind: "branch",
  html: ({ inner }) => (inner ? `<div class="details-text">${inner}</div>` : ""),
  text: { separates: true, searchable: true },
});
