import { TableCell } from "@tiptap/extension-table";
import { editorAttributes } from "../attributes.ts";
import { defineNode } from "../spec.ts";
import { cellAttributes, cellContent, spanAttributes } from "../table-cells.ts";

export const tableCell = defineNode({
  extension: TableCell.extend({
    content: cellContent,
    addAttributes: () => editorAttributes(cellAttributes, spanAttributes),
  }),
  attributes: cellAttributes,
  kind: "branch",
  html: ({ inner }) => inner,
  text: { separates: true, searchable: true },
});
