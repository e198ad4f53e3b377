import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const timelineTitle = defineNode({
  extension: Node.create({
    name: "timelineTitle",
    content: "inline*",
    defining: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-timeline-title]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "timeline-title", "data-timeline-title": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) =>
    inner ? `<p class="timeline-title"${directionHtml(node, context)}>${inner}</p>` : "",
  text: { separates: true, searchable: true },
});
