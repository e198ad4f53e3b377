import { OrderedList } from "@tiptap/extension-list";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { MAX_LIST_START } from "../limits.ts";
import { defineNode } from "../spec.ts";

const Start = z.int("A list begins with a whole number.").min(0).max(MAX_LIST_START).default(1);
const attributes = z.strictObject({ ...blockAttributes, start: Start });

export const orderedList = defineNode({
  extension: OrderedList.extend({
    group: "block flow list",
    addAttributes: () =>
      editorAttributes(attributes, {
        start: {
          parseHTML: (element) => Start.safeParse(Number(element.getAttribute("start") ?? 1)).data ?? 1,
          renderHTML: ({ start }) => (start === 1 ? {} : { start }),
        },
      }),
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner }) => {
    const start = Number.isInteger(attrs.start) ? attrs.start : 1;
    return start === 1 ? `<ol>${inner}</ol>` : `<ol start="${start}">${inner}</ol>`;
  },
  text: { separates: true, searchable: true },
});
