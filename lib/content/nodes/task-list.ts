import { TaskList } from "@tiptap/extension-list";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(blockAttributes);

export const taskList = defineNode({
  extension: TaskList.extend({
    group: "block flow list",
    addAttributes: () => editorAttributes(attributes),
  }),
  attributes,
  kind: "branch",
  html: ({ inner }) => `<ul class="tasks">${inner}</ul>`,
  text: { separates: true, searchable: true },
});
