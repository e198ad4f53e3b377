import { Mark, mergeAttributes } from "@tiptap/core";
import { z } from "zod";
import { defineMark } from "../spec.ts";

/** "To come": words that stand in for a fact not yet known. The desk counts them; readers never see that they are marked. */
export const tk = defineMark({
  extension: Mark.create({
    name: "tk",
    inclusive: false,
    parseHTML: () => [{ tag: "span[data-tk]" }],
    renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes({ "data-tk": "" }, HTMLAttributes), 0],
  }),
  attributes: z.strictObject({}),
  html: () => ["", ""],
});
