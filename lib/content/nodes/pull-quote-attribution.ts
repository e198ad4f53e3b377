import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const pullQuoteAttribution = defineNode({
  extension: Node.create({
    name: "pullQuoteAttribution",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-pull-quote-attribution]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ "data-pull-quote-attribution": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => (inner ? `<figcaption${directionHtml(node, context)}>${inner}</figcaption>` : ""),
  text: { separates: true, searchable: true },
});
