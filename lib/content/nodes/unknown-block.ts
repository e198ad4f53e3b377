import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ ...blockAttributes, original: z.string() });

/** Holds, as JSON text, a block that this version does not know, so that neither editing nor saving loses it. */
export const unknownBlock = defineNode({
  extension: Node.create({
    name: "unknownBlock",
    group: "block flow",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-unknown-block][data-original]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-unknown-block": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: () => "",
  text: { separates: true, searchable: false },
});
