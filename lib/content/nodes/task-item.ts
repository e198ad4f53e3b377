import { TaskItem } from "@tiptap/extension-list";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionAttribute, directionHtml } from "../direction.ts";
import { defineNode } from "../spec.ts";
import { contentWords } from "../words.ts";

const attributes = z.strictObject({ checked: z.boolean().default(false), ...directionAttribute });

export const taskItem = defineNode({
  extension: TaskItem.extend({
    content: "paragraph flow*",
    // What is written after a thing that is done is not done yet.
    addAttributes: () => editorAttributes(attributes, { checked: { keepOnSplit: false } }),
  }).configure({ nested: true, a11y: { checkboxLabel: () => "Done" } }),
  attributes,
  kind: "branch",
  // No checkbox: a reader has nothing to tick. The sign is a character, so that feeds and mail have it too.
  html: ({ attrs, inner, node, context }) => {
    const words = contentWords(context.language);
    const [sign, state] = attrs.checked === true ? ["☑", words.done] : ["☐", words.toDo];
    return `<li${directionHtml(node, context)}><span class="task-sign" role="img" aria-label="${state}">${sign}</span>${inner}</li>`;
  },
  text: { separates: true, searchable: true },
});
