import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { fileHtml } from "../file.ts";
import { MAX_FILE_LABEL_LENGTH } from "../limits.ts";
import { defineNode } from "../spec.ts";

const FileId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "A file is named by its id.");
const attributes = z.strictObject({
  ...blockAttributes,
  fileId: FileId,
  /** What readers see as its name; the file's own name where it is empty. */
  label: z.string().max(MAX_FILE_LABEL_LENGTH, "The name of a file is too long.").default(""),
});

/** A document to download. A file that is gone leaves nothing on the page. */
export const file = defineNode({
  extension: Node.create({
    name: "file",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "div[data-file-id]",
        getAttrs: (element) => (FileId.safeParse(element.getAttribute("data-file-id")).success ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ class: "file" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs, context }) => {
    const found = context.file(attrs.fileId);
    return found ? fileHtml(found, attrs.label, context) : "";
  },
  text: { separates: true, searchable: false },
  references: ({ fileId }) => [{ target: "file", id: fileId }],
});
