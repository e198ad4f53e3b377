import type { Node } from "@tiptap/pm/model";
import type { PictureShelf } from "../picture-shelf.ts";
import { citations, citedOrder, writtenNotes } from "./note-state.ts";

export type NoteFault = { words: string; at: number };

/** What readers would miss: notes that nothing cites, and citations whose note is gone. One line of each, with the first place. */
export function noteFaults(doc: Node, shelf: Pick<PictureShelf, "get">): NoteFault[] {
  const seen = ({ type, attrs }: Node) => type.name !== "figure" || shelf.get(String(attrs.mediaId)) !== undefined;
  const notes = writtenNotes(doc);
  const cited = new Set(citedOrder(doc, seen));
  const written = new Set(notes.map(({ noteId }) => noteId));
  const loose = notes.filter(({ noteId }) => !cited.has(noteId));
  const gone = citations(doc).filter(({ noteId }) => !written.has(noteId));
  return [
    ...fault(loose.length, "One note is cited nowhere", "notes are cited nowhere", (loose[0]?.at ?? 0) + 2),
    ...fault(gone.length, "One citation has lost its note", "citations have lost their notes", gone[0]?.at ?? 0),
  ];
}

function fault(count: number, one: string, several: string, at: number): NoteFault[] {
  if (count === 0) return [];
  return [
    { words: count === 1 ? `${one}: readers do not see it` : `${count} ${several}: readers do not see them`, at },
  ];
}
