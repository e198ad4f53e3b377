import { Paragraph } from "@tiptap/extension-paragraph";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

export const paragraph = defineNode({
  extension: Paragraph.extend({
    group: "block flow",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  // An empty paragraph is a blank line in the editor and nothing to a reader.
  html: ({ inner }) => (inner ? `<p>${inner}</p>` : ""),
  text: { separates: true, searchable: true },
});
