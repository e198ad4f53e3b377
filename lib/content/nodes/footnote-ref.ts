import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { NoteId, namesNote, notePlace } from "../note-id.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({ noteId: NoteId });

/** The place in the text that cites a note. Several may cite the same one. */
export const footnoteRef = defineNode({
  extension: Node.create({
    name: "footnoteRef",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => editorAttributes(attributes),
    // Before the superscript that `sup` would be otherwise.
    parseHTML: () => [{ tag: "sup[data-footnote-ref]", priority: 100, getAttrs: namesNote }],
    renderHTML: ({ HTMLAttributes }) => ["sup", mergeAttributes({ "data-footnote-ref": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "inline",
  unmarked: true,
  html: ({ attrs, context }) => {
    const citation = context.notes.cite(String(attrs.noteId));
    if (!citation) return "";
    const place = notePlace(attrs.noteId, citation.nth);
    return `<sup><a href="#${place.note}" id="${place.citation}" role="doc-noteref">${citation.number}</a></sup>`;
  },
  text: { separates: false, searchable: true },
});
