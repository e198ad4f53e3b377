import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ original: z.string() });

/** unknownBlock's counterpart within text: one note that we do not know must not hide its whole paragraph. */
export const unknownInline = defineNode({
  extension: Node.create({
    name: "unknownInline",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "span[data-unknown-inline][data-original]" }],
    renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes({ "data-unknown-inline": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "inline",
  html: () => "",
  text: { separates: false, searchable: false },
});
