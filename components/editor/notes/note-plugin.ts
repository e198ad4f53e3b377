import type { DOMSerializer, Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { type CarriedNotes, noteClipboard } from "./note-clipboard.ts";
import {
  citations,
  citedOrder,
  noteKey,
  noteStateOf,
  sectionOf,
  textEnd,
  touchesNotes,
  writtenNotes,
} from "./note-state.ts";

/** Numbers citations and notes, keeps the notes in the order of the numbers, and brings along those of pasted citations. */
export function notePlugin(clipboardSerializer: DOMSerializer): Plugin {
  const carried: CarriedNotes = new Map();
  return new Plugin({
    key: noteKey,
    state: {
      init: (_, state) => noteStateOf(state.doc, 0),
      apply(tr, former) {
        const inText = tr.selection.to <= textEnd(tr.doc);
        const place = inText ? tr.selection.to : tr.mapping.map(former.place);
        if (!tr.docChanged) return { ...former, place };
        if (touchesNotes(tr)) return noteStateOf(tr.doc, place);
        return { ...former, place, decorations: former.decorations.map(tr.mapping, tr.doc) };
      },
    },
    appendTransaction(transactions, _, state) {
      if (!transactions.some((each) => each.docChanged)) return null;
      const { tr } = state;
      if (transactions.some(touchesNotes)) {
        bringNotes(tr, carried);
        renameDoubles(tr);
        putInOrder(tr);
      }
      keepLineAbove(tr);
      return tr.docChanged ? tr : null;
    },
    props: {
      decorations: (state: EditorState) => noteKey.getState(state)?.decorations,
      clipboardSerializer,
      ...noteClipboard(carried),
    },
  });
}

/** A citation that was pasted without its note gets the note that came with it. */
function bringNotes(tr: Transaction, carried: CarriedNotes): void {
  const there = new Set(writtenNotes(tr.doc).map(({ noteId }) => noteId));
  const missing = new Set(citations(tr.doc).map(({ noteId }) => noteId)).difference(there);
  addNotes(
    tr,
    [...missing].flatMap((noteId) => carried.get(noteId)?.(tr.doc.type.schema) ?? []),
  );
}

/** Adds notes after those that are there. */
function addNotes(tr: Transaction, notes: readonly Node[]): void {
  if (notes.length === 0) return;
  const section = sectionOf(tr.doc);
  if (section) tr.insert(section.at + section.node.nodeSize - 1, notes);
  else tr.insert(tr.doc.content.size, tr.doc.type.schema.node("footnotes", { id: newBlockId() }, notes));
}

function renameDoubles(tr: Transaction): void {
  const taken = new Set<string>();
  for (const { noteId, at } of writtenNotes(tr.doc)) {
    if (taken.has(noteId)) tr.setNodeAttribute(at, "noteId", newBlockId());
    taken.add(noteId);
  }
}

/** In the order of their numbers, those that nothing cites last. Not under the hands of somebody who writes a note. */
function putInOrder(tr: Transaction): void {
  const section = sectionOf(tr.doc);
  if (!section || tr.selection.to > section.at) return;
  const numbers = new Map(citedOrder(tr.doc).map((noteId, index) => [noteId, index]));
  const rank = (note: Node) => numbers.get(note.attrs.noteId) ?? Number.POSITIVE_INFINITY;
  const notes = section.node.children;
  const ordered = notes.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  if (ordered.every((note, index) => note === notes[index])) return;
  tr.replaceWith(section.at + 1, section.at + section.node.nodeSize - 1, ordered);
}

/** What TrailingNode does at the end of a text without notes: there is always a line to write on. */
function keepLineAbove(tr: Transaction): void {
  const section = sectionOf(tr.doc);
  if (!section) return;
  const above = tr.doc.childCount > 1 ? tr.doc.child(tr.doc.childCount - 2) : null;
  if (above?.type.name !== "paragraph") tr.insert(section.at, tr.doc.type.schema.node("paragraph"));
}
