import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { citations, placeIn, sectionOf, textEnd, writtenNotes } from "./note-state.ts";

/** True where a citation may stand: in running text above the notes, not in code or a credit. */
export function canCite({ doc, selection, schema }: EditorState): boolean {
  const { $to } = selection;
  return $to.pos <= textEnd(doc) && canHoldCitation($to, schema.nodes.footnoteRef);
}

/** A new note, cited after the selection; the cursor goes to where its words are written. */
export function addNote(editor: Editor): boolean {
  const { state } = editor;
  if (!canCite(state)) return false;
  const noteId = newBlockId();
  const tr = state.tr.insert(state.selection.to, state.schema.node("footnoteRef", { noteId }));
  const note = state.schema.node("footnote", { noteId }, state.schema.node("paragraph"));
  const section = sectionOf(tr.doc);
  const at = section ? placeOfNote(tr, noteId, section.at + 1) : tr.doc.content.size;
  tr.insert(at, section ? note : state.schema.node("footnotes", { id: newBlockId() }, note));
  // Into the paragraph of the note, past the section where that is new too.
  tr.setSelection(TextSelection.create(tr.doc, at + (section ? 2 : 3)));
  return dispatchAlone(editor, tr);
}

/** Cites a note that is there already, once more or for the first time, where the cursor is or was last in the text. */
export function citeNote(editor: Editor, noteId: string): boolean {
  const { state } = editor;
  const at = placeIn(state);
  const type = state.schema.nodes.footnoteRef;
  if (!type || !canHoldCitation(state.doc.resolve(at), type)) return false;
  const tr = state.tr.insert(at, type.create({ noteId }));
  tr.setSelection(TextSelection.create(tr.doc, at + 1));
  return dispatchAlone(editor, tr);
}

/** From a citation to its note. */
export function goToNote(editor: Editor, noteId: string): boolean {
  const note = writtenNotes(editor.state.doc).find((each) => each.noteId === noteId);
  return note ? moveTo(editor, note.at + note.node.nodeSize - 2) : false;
}

/** From a note to the place that it was reached from, or else to its first citation. */
export function backToText(editor: Editor, noteId: string): boolean {
  const { doc } = editor.state;
  const place = placeIn(editor.state);
  const cited = citations(doc).filter((each) => each.noteId === noteId && each.at < textEnd(doc));
  const left = cited.find(({ at }) => at === place || at + 1 === place) ?? cited[0];
  return moveTo(editor, left ? left.at + 1 : place);
}

/** Takes a note away with everything that cites it; its words can be had back by undoing. */
export function deleteNote(editor: Editor, noteId: string): boolean {
  const { state } = editor;
  const notes = writtenNotes(state.doc);
  const note = notes.find((each) => each.noteId === noteId);
  const section = sectionOf(state.doc);
  if (!note || !section) return false;
  const { tr } = state;
  const cited = citations(state.doc).filter((each) => each.noteId === noteId && each.at < section.at);
  const gone = notes.length === 1 ? section : note;
  tr.delete(gone.at, gone.at + gone.node.nodeSize);
  for (const { at } of cited.toReversed()) tr.delete(at, at + 1);
  const place = cited[0]?.at ?? tr.mapping.map(placeIn(state));
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(place, textEnd(tr.doc))), -1));
  return dispatchAlone(editor, tr);
}

/** The id of the note that the cursor is in. */
export function noteAtCursor({ selection }: EditorState): string | undefined {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === "footnote") return String($from.node(depth).attrs.noteId);
  }
  return undefined;
}

function canHoldCitation($at: ResolvedPos, type: EditorState["schema"]["nodes"][string] | undefined): boolean {
  return Boolean(type && $at.parent.inlineContent && $at.parent.canReplaceWith($at.index(), $at.index(), type));
}

/** Behind the last of the notes that come before it. */
function placeOfNote(tr: Transaction, noteId: string, start: number): number {
  const cited = [...new Set(citations(tr.doc).map((each) => each.noteId))];
  const before = new Set(cited.slice(0, cited.indexOf(noteId)));
  const former = writtenNotes(tr.doc).findLast((note) => before.has(note.noteId));
  return former ? former.at + former.node.nodeSize : start;
}

function moveTo(editor: Editor, at: number): boolean {
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at), -1)).scrollIntoView());
  editor.view.focus();
  return true;
}

/** As a step of its own for undo: words that are typed into a note are taken back before the note is. */
function dispatchAlone(editor: Editor, tr: Transaction): true {
  editor.view.dispatch(closeHistory(tr.scrollIntoView()));
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor.view.focus();
  return true;
}
