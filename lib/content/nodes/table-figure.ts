import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

/** A table with what it shows above it and where its figures come from below. */
export const tableFigure = defineNode({
  extension: Node.create({
    name: "tableFigure",
    group: "block",
    content: "tableTitle table tableSource",
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "figure[data-table-figure]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "figure",
      mergeAttributes({ class: "table-figure", "data-table-figure": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner }) => (inner ? `<figure class="table-figure">${inner}</figure>` : ""),
  text: { separates: true, searchable: true },
});
