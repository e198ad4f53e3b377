import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

export const divider = defineNode({
  extension: HorizontalRule.extend({
    name: "divider",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "leaf",
  html: () => "<hr>",
  text: { separates: true, searchable: true },
});
