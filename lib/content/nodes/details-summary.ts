import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const detailsSummary = defineNode({
  extension: Node.create({
    name: "detailsSummary",
    // No link: the whole line is a button, and what is pressed there unfolds.
    content: "text*",
    marks: "bold italic strike code subscript superscript tk unknownMark",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "summary" }],
    renderHTML: ({ HTMLAttributes }) => ["summary", mergeAttributes(HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => (inner ? `<summary${directionHtml(node, context)}>${inner}</summary>` : ""),
  text: { separates: true, searchable: true },
});
