import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

/** What happened when, in the order in which it was written. */
export const timeline = defineNode({
  extension: Node.create({
    name: "timeline",
    group: "block",
    content: "timelineEntry+",
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "ol[data-timeline]", priority: 51 }],
    renderHTML: ({ HTMLAttributes }) => [
      "ol",
      mergeAttributes({ class: "timeline", "data-timeline": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner }) => (inner ? `<ol class="timeline">${inner}</ol>` : ""),
  text: { separates: true, searchable: true },
});
