import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { defineNode } from "../spec.ts";
import { Tex } from "../tex.ts";

const attributes = z.strictObject({ tex: Tex });

/** A formula within a sentence. */
export const mathInline = defineNode({
  extension: Node.create({
    name: "mathInline",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "span[data-math-inline]" }],
    renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes({ "data-math-inline": "" }, HTMLAttributes)],
    renderText: ({ node }) => node.attrs.tex,
  }),
  attributes,
  kind: "inline",
  html: ({ attrs, context }) => (attrs.tex ? context.maths(String(attrs.tex), "inline") : ""),
  // Nobody looks for an article by the TeX of a formula.
  text: { separates: false, searchable: false },
});
