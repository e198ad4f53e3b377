import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

/** Words of the text, taken out and set large. Search finds them; the length does not count them twice. */
export const pullQuote = defineNode({
  extension: Node.create({
    name: "pullQuote",
    group: "block",
    content: "pullQuoteText pullQuoteAttribution",
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "figure[data-pull-quote]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "figure",
      mergeAttributes({ class: "pull-quote", "data-pull-quote": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<figure class="pull-quote"${directionHtml(node, context)}>${inner}</figure>` : "",
  text: { separates: true, searchable: true, repeats: true },
});
