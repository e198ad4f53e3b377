import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { escapeHtml } from "../escape.ts";
import { NoteId, namesNote, notePlace } from "../note-id.ts";
import { defineNode } from "../spec.ts";
import { contentWords } from "../words.ts";

const attributes = z.strictObject({ noteId: NoteId });

export const footnote = defineNode({
  extension: Node.create({
    name: "footnote",
    content: "paragraph+",
    isolating: true,
    defining: true,
    selectable: false,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [{ tag: "div[data-footnote]", getAttrs: namesNote }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-footnote": "" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, context }) => {
    const count = context.notes.citations(String(attrs.noteId));
    if (count === 0) return "";
    const words = contentWords(context.language).backToText;
    const back = Array.from({ length: count }, (_, index) => backLink(attrs.noteId, index + 1, count, words)).join(" ");
    // After the last word rather than on a line of its own.
    const paragraphs = inner.endsWith("</p>")
      ? `${inner.slice(0, -"</p>".length)} ${back}</p>`
      : `${inner}<p>${back}</p>`;
    return `<li id="${notePlace(attrs.noteId, 1).note}">${paragraphs}</li>`;
  },
  text: { separates: true, searchable: true },
});

/** One arrow where the note is cited once; otherwise a letter for each place, as scholars do. */
function backLink(noteId: string, nth: number, count: number, words: string): string {
  const sign = count === 1 ? "↩\uFE0E" : letters(nth);
  const name = escapeHtml(count === 1 ? words : `${words}, ${sign}`);
  return `<a href="#${notePlace(noteId, nth).citation}" role="doc-backlink" aria-label="${name}">${sign}</a>`;
}

/** a to z, then aa, ab … */
function letters(nth: number): string {
  const letter = String.fromCharCode(97 + ((nth - 1) % 26));
  return nth > 26 ? letters(Math.floor((nth - 1) / 26)) + letter : letter;
}
