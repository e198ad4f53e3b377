import { TableHeader } from "@tiptap/extension-table";
import { editorAttributes } from "../attributes.ts";
import { defineNode } from "../spec.ts";
import { cellAttributes, cellContent, spanAttributes } from "../table-cells.ts";

export const tableHeader = defineNode({
  extension: TableHeader.extend({
    content: cellContent,
    addAttributes: () => editorAttributes(cellAttributes, spanAttributes),
  }),
  attributes: cellAttributes,
  kind: "branch",
  html: ({ inner }) => inner,
  text: { separates: true, searchable: true },
});
