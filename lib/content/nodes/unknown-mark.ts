import { Mark, mergeAttributes } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { defineMark } from "../spec.ts";

const attributes = z.strictObject({ original: z.string() });

/** Holds, as JSON text, a mark that this version does not know. Readers get the words without it. */
export const unknownMark = defineMark({
  extension: Mark.create({
    name: "unknownMark",
    // Several may lie on the same words.
    excludes: "",
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "span[data-unknown-mark][data-original]" }],
    renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes({ "data-unknown-mark": "" }, HTMLAttributes), 0],
  }),
  attributes,
  html: () => ["", ""],
});
