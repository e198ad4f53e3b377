import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { directionHtml } from "../direction.ts";
import { escapeHtml } from "../escape.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

/** Facts beside the story, under a title of their own. */
export const factBox = defineNode({
  extension: Node.create({
    name: "factBox",
    group: "block",
    content: "factBoxTitle flow+",
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "aside[data-fact-box]" }],
    renderHTML: ({ HTMLAttributes }) => [
      "aside",
      mergeAttributes({ class: "fact-box", "data-fact-box": "" }, HTMLAttributes),
      0,
    ],
  }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => {
    if (!inner) return "";
    const title = node.content?.find((part) => part.type === "factBoxTitle")?.content ?? [];
    const name = title.map((run) => run.text ?? " ").join("");
    const label = name.trim() ? ` aria-label="${escapeHtml(name.trim())}"` : "";
    return `<aside class="fact-box"${label}${directionHtml(node, context)}>${inner}</aside>`;
  },
  text: { separates: true, searchable: true },
});
