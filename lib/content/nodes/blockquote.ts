import { Blockquote } from "@tiptap/extension-blockquote";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ ...blockAttributes, ...directionAttribute });

export const blockquote = defineNode({
  extension: Blockquote.extend({
    content: "flow+",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => (inner ? `<blockquote${directionHtml(node, context)}>${inner}</blockquote>` : ""),
  text: { separates: true, searchable: true },
});
