import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const figureCredit = defineNode({
  extension: Node.create({
    name: "figureCredit",
    content: "text*",
    marks: "",
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: "div[data-figure-credit]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-figure-credit": "" }, HTMLAttributes), 0],
  }),
  attributes: z.strictObject({}),
  kind: "branch",
  html: ({ inner }) => (inner ? `<span class="credit">${inner}</span>` : ""),
  // Nobody looks for an article by its photographer's agency.
  text: { separates: true, searchable: false },
});
