import { Document } from "@tiptap/extension-document";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const doc = defineNode({
  extension: Document.extend({ content: "block+ footnotes?" }),
  attributes: z.strictObject({}),
  kind: "branch",
  html: ({ inner }) => inner,
  text: { separates: true, searchable: true },
});
