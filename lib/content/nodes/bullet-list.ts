import { BulletList } from "@tiptap/extension-list";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

export const bulletList = defineNode({
  extension: BulletList.extend({
    group: "block flow list",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  html: ({ inner }) => `<ul>${inner}</ul>`,
  text: { separates: true, searchable: true },
});
