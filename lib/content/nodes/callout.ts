import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";
import { contentWords } from "../words.ts";

const TONES = ["note", "tip", "warning"] as const;
const attributes = z.strictObject({
  ...blockAttributes,
  tone: z.enum(TONES, "A callout is a note, a tip or a warning.").default("note"),
});

/** Something said aside from the run of the text. Holds no further callout. */
export const callout = defineNode({
  extension: Node.create({
    name: "callout",
    group: "block",
    content: "flow+",
    defining: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "aside[data-callout]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "aside",
      mergeAttributes({ class: "callout", "data-callout": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, context }) => {
    if (!inner) return "";
    const tone = TONES.find((known) => known === attrs.tone) ?? "note";
    const word = contentWords(context.language)[tone];
    // That something is a note is seen; that it is a tip or a warning has to be said.
    const shown = tone === "note" ? "" : `<p class="callout-tone" aria-hidden="true">${word}</p>`;
    return `<aside class="callout callout-${tone}" role="note" aria-label="${word}"${directionHtml(node, context)}>${shown}${inner}</aside>`;
  },
  text: { separates: true, searchable: true },
});
