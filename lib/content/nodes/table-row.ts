import { TableRow } from "@tiptap/extension-table";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const tableRow = defineNode({
  // A row whose cells have all been merged into those above has none of its own.
  extension: TableRow.extend({ content: "(tableCell | tableHeader)*" }),
  attributes: z.strictObject({}),
  kind: "branch",
  // The table writes its rows, because a header's scope depends on where it stands.
  html: ({ inner }) => inner,
  text: { separates: true, searchable: true },
});
