import { Table } from "@tiptap/extension-table";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";
import { tableHtml } from "../table-html.ts";

const attributes = z.strictObject(blockAttributes);

export const table = defineNode({
  extension: Table.extend({
    addAttributes: () => editorAttributes(attributes),
    // Without the widths in style attributes that TipTap writes: columns are as wide as their words.
    renderHTML: ({ HTMLAttributes }) => ["div", { class: "table" }, ["table", HTMLAttributes, ["tbody", 0]]],
  }).configure({ View: null }),
  attributes,
  kind: "branch",
  html: ({ node, render }) => tableHtml(node, render),
  text: { separates: true, searchable: true },
});
