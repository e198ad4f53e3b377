import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { MAX_NOTE_LENGTH } from "../limits.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({
  ...blockAttributes,
  /** What is known of the picture, such as its alternative text or its address. */
  note: z.string().max(MAX_NOTE_LENGTH, "The note on a missing picture is too long.").default(""),
});

/** The place of a picture that a paste could not bring. Readers see nothing; the editor asks for the picture. */
export const missingPicture = defineNode({
  extension: Node.create({
    name: "missingPicture",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-missing-picture]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-missing-picture": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: () => "",
  text: { separates: true, searchable: false },
});
