import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { escapeHtml } from "../escape.ts";
import { defineNode } from "../spec.ts";
import { contentWords } from "../words.ts";

const attributes = z.strictObject(blockAttributes);

/** The notes of a document, always its last block. Notes that nothing cites are kept here and shown to writers only. */
export const footnotes = defineNode({
  extension: Node.create({
    name: "footnotes",
    content: "footnote+",
    isolating: true,
    defining: true,
    selectable: false,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "section[data-footnotes]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "section",
      mergeAttributes({ class: "notes", "data-footnotes": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  // Numbered by the list itself: render.ts has put the notes into the order in which they are cited.
  html: ({ inner, context }) => {
    const name = escapeHtml(contentWords(context.language).notes);
    return inner ? `<section class="notes" role="doc-endnotes" aria-label="${name}"><ol>${inner}</ol></section>` : "";
  },
  text: { separates: true, searchable: true },
});
