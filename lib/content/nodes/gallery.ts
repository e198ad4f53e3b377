import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { galleryHtml } from "../gallery.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({
  ...blockAttributes,
  /** All at one look, cut to one shape; or one after another, each whole. */
  layout: z.enum(["grid", "slides"]).default("grid"),
});

/** Several pictures as one block. Their order is the order of reading. */
export const gallery = defineNode({
  extension: Node.create({
    name: "gallery",
    group: "block",
    content: "figure+",
    draggable: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-gallery]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "gallery", "data-gallery": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, context }) => galleryHtml(attrs.layout, inner, node, context),
  text: { separates: true, searchable: true },
});
