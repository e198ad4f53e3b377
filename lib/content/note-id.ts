import { BlockId } from "./block-id.ts";
import { escapeHtml } from "./escape.ts";

/** What a note and its citations have in common; a document has no two notes of the same. */
export const NoteId = BlockId;

/** For parse rules: an element that names no note is none of ours. */
export function namesNote(element: HTMLElement): null | false {
  return NoteId.safeParse(element.getAttribute("data-note-id")).success ? null : false;
}

/** The anchors of a note and of its nth citation on the page, safe for attributes. */
export function notePlace(noteId: unknown, nth: number): { note: string; citation: string } {
  const id = escapeHtml(noteId);
  return { note: `note-${id}`, citation: nth === 1 ? `ref-${id}` : `ref-${id}-${nth}` };
}
