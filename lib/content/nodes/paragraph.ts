import { Paragraph } from "@tiptap/extension-paragraph";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ ...blockAttributes, ...directionAttribute });

export const paragraph = defineNode({
  extension: Paragraph.extend({
    group: "block flow",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  // An empty paragraph is a blank line in the editor and nothing to a reader.
  html: ({ inner, node, context }) => (inner ? `<p${directionHtml(node, context)}>${inner}</p>` : ""),
  text: { separates: true, searchable: true },
});
