import { ListItem } from "@tiptap/extension-list";
import { z } from "zod";
import { defineNode } from "../spec.ts";

export const listItem = defineNode({
  extension: ListItem.extend({ content: "paragraph flow*" }),
  attributes: z.strictObject({}),
  kind: "branch",
  html: ({ inner }) => `<li>${inner}</li>`,
  text: { separates: true, searchable: true },
});
