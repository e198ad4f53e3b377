import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";
import { Tex } from "../tex.ts";

const attributes = z.strictObject({ ...blockAttributes, tex: Tex });

/** A formula on a line of its own. */
export const mathBlock = defineNode({
  extension: Node.create({
    name: "mathBlock",
    group: "block",
    draggable: true,
    atom: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-math-block]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-math-block": "" }, HTMLAttributes)],
    renderText: ({ node }) => node.attrs.tex,
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs, context }) =>
    attrs.tex ? `<div class="maths" tabindex="0">${context.maths(String(attrs.tex), "block")}</div>` : "",
  // Nobody looks for an article by the TeX of a formula.
  text: { separates: true, searchable: false },
});
