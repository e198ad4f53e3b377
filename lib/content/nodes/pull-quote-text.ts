import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const pullQuoteText = defineNode({
  extension: Node.create({
    name: "pullQuoteText",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-pull-quote-text]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-pull-quote-text": "" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<blockquote><p${directionHtml(node, context)}>${inner}</p></blockquote>` : "",
  text: { separates: true, searchable: true },
});
