import { Heading } from "@tiptap/extension-heading";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { escapeHtml } from "../escape.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({
  ...blockAttributes,
  ...directionAttribute,
  level: z.literal([2, 3, 4], "A heading has level 2, 3 or 4."),
});

export const heading = defineNode({
  extension: Heading.extend({
    addAttributes: () =>
      editorAttributes(attributes, { level: { default: 2, rendered: false, parseHTML: () => null } }),
    // The headline is level 1 and not part of the text, so pasted headings are drawn into the range.
    parseHTML: () =>
      [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } })),
  }).configure({ levels: [2, 3, 4] }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, context }) => {
    if (!inner) return "";
    const tag = [2, 3, 4].includes(attrs.level) ? `h${attrs.level}` : "h2";
    const id = attrs.id ? ` id="${escapeHtml(attrs.id)}"` : "";
    return `<${tag}${id}${directionHtml(node, context)}>${inner}</${tag}>`;
  },
  text: { separates: true, searchable: true },
});
