import { Text } from "@tiptap/extension-text";
import { z } from "zod";
import { escapeHtml } from "../escape.ts";
import { defineNode } from "../spec.ts";

export const text = defineNode({
  extension: Text,
  attributes: z.strictObject({}),
  kind: "text",
  html: ({ node }) => escapeHtml(node.text ?? ""),
  text: { separates: false, searchable: true },
});
