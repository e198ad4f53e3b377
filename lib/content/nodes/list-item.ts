import { ListItem } from "@tiptap/extension-list";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(directionAttribute);

export const listItem = defineNode({
  extension: ListItem.extend({ content: "paragraph flow*", addAttributes: () => editorAttributes(attributes) }),
  attributes,
  kind: "branch",
  html: ({ inner, node, context }) => `<li${directionHtml(node, context)}>${inner}</li>`,
  text: { separates: true, searchable: true },
});
