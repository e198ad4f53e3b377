import { DOMSerializer, Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import type { EditorProps } from "@tiptap/pm/view";
import { z } from "zod";
import { NoteId } from "#lib/content/note-id.ts";
import { isTooNested, MAX_HTML } from "../paste/bounds.ts";
import { writtenNotes } from "./note-state.ts";

/** Notes that came through the clipboard, by id, until a citation of them stands in the text. */
export type CarriedNotes = Map<string, (schema: Schema) => Node[]>;

/** A copied citation carries its note, so that pasted elsewhere it still has one. */
export function noteClipboard(carried: CarriedNotes): Pick<EditorProps, "transformPastedHTML" | "transformPasted"> {
  return {
    transformPastedHTML(html) {
      for (const [noteId, json] of notesInHtml(html))
        carried.set(noteId, (schema) => noteFromJson(schema, noteId, json));
      return html;
    },
    transformPasted: (slice) => withoutNotes(slice, carried),
  };
}

/** Writes the words of a note beside each of its citations. */
export function citingSerializer(schema: Schema, doc: () => Node): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  const plain = nodes.footnoteRef;
  if (!plain) return DOMSerializer.fromSchema(schema);
  const footnoteRef = (node: Node) => {
    const element = DOMSerializer.renderSpec(document, plain(node)).dom as HTMLElement;
    const note = writtenNotes(doc()).find(({ noteId }) => noteId === node.attrs.noteId);
    if (note) element.dataset.note = JSON.stringify(note.node.content.toJSON());
    return element;
  };
  return new DOMSerializer({ ...nodes, footnoteRef }, DOMSerializer.marksFromSchema(schema));
}

function notesInHtml(html: string): [noteId: string, json: string][] {
  // The same bounds as for all that is pasted: this parser comes before that one.
  if (!html.includes("data-note=") || html.length > MAX_HTML || isTooNested(html)) return [];
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll<HTMLElement>("[data-footnote-ref][data-note]")].map((element) => [
    element.dataset.noteId ?? "",
    element.dataset.note ?? "",
  ]);
}

/** What another page claims to be a note is checked like anything that is pasted; nothing comes of what is none. */
function noteFromJson(schema: Schema, noteId: string, json: string): Node[] {
  try {
    const content = z.array(z.unknown()).parse(JSON.parse(json));
    const note = schema.nodeFromJSON({ type: "footnote", attrs: { noteId: NoteId.parse(noteId) }, content });
    note.check();
    return [note];
  } catch {
    return [];
  }
}

/** Notes cannot stand where they are pasted: they are kept for their citations, and their words alone are pasted as text. */
function withoutNotes(slice: Slice, carried: CarriedNotes): Slice {
  const sections = slice.content.content.filter(isNotes);
  if (sections.length === 0) return slice;
  const notes = sections.flatMap((section) => (section.type.name === "footnotes" ? section.children : [section]));
  const text = slice.content.content.filter((node) => !isNotes(node));
  if (text.length === 0) {
    const paragraphs = notes.flatMap((note) => note.children);
    return new Slice(Fragment.from(paragraphs), Math.min(slice.openStart, 1), Math.min(slice.openEnd, 1));
  }
  for (const note of notes) carried.set(String(note.attrs.noteId), () => [note]);
  const endsInNotes = slice.content.lastChild && isNotes(slice.content.lastChild);
  return new Slice(Fragment.from(text), slice.openStart, endsInNotes ? 0 : slice.openEnd);
}

function isNotes(node: Node): boolean {
  return node.type.name === "footnotes" || node.type.name === "footnote";
}
