import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";
import { contentWords } from "../words.ts";

const attributes = z.strictObject(blockAttributes);

/** A passage to unfold: the browser's own, so that it opens without a script. */
export const details = defineNode({
  extension: Node.create({
    name: "details",
    group: "block",
    content: "detailsSummary detailsContent",
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "details" }],
    renderHTML: ({ HTMLAttributes }) => ["details", mergeAttributes({ open: "" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => {
    if (!inner) return "";
    // Without a line of its own the browser would write one, in the language of the browser.
    const line = inner.startsWith("<summary") ? "" : `<summary>${contentWords(context.language).more}</summary>`;
    return `<details${directionHtml(node, context)}>${line}${inner}</details>`;
  },
  text: { separates: true, searchable: true },
});
