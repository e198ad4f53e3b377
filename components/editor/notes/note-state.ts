import type { Node } from "@tiptap/pm/model";
import { type EditorState, PluginKey, type Transaction } from "@tiptap/pm/state";
import { AttrStep } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { citationCounts } from "#lib/content/note-book.ts";

/** A citation or a note with its place in the document. */
export type Found = { noteId: string; at: number; node: Node };

/** What the decoration of a citation or a note tells its view. `number` is undefined where nothing cites it or it is gone. */
export type NoteSign = { number: number | undefined };

/** `order`: the notes that are cited, as readers see them. `place`: where the cursor was last in the text above. */
export type NoteState = { order: readonly string[]; decorations: DecorationSet; place: number };

export const noteKey = new PluginKey<NoteState>("notes");

export function sectionOf(doc: Node): { at: number; node: Node } | undefined {
  const node = doc.lastChild;
  return node?.type.name === "footnotes" ? { node, at: doc.content.size - node.nodeSize } : undefined;
}

/** The end of the text, above the notes. */
export function textEnd(doc: Node): number {
  return sectionOf(doc)?.at ?? doc.content.size;
}

export function writtenNotes(doc: Node): Found[] {
  const section = sectionOf(doc);
  const found: Found[] = [];
  section?.node.forEach((node, offset) => {
    found.push({ noteId: String(node.attrs.noteId), at: section.at + 1 + offset, node });
  });
  return found;
}

/** All citations, those within notes last; with `seen` those that readers see. */
export function citations(doc: Node, seen: (node: Node) => boolean = () => true): Found[] {
  const found: Found[] = [];
  doc.descendants((node, at) => {
    if (!seen(node)) return false;
    if (node.type.name === "footnoteRef") found.push({ noteId: String(node.attrs.noteId), at, node });
    return true;
  });
  return found;
}

/** The notes that are cited, in the order in which readers see them. */
export function citedOrder(doc: Node, seen?: (node: Node) => boolean): string[] {
  const end = textEnd(doc);
  const all = citations(doc, seen);
  const notes = new Map(writtenNotes(doc).map((note) => [note.noteId, note]));
  const within = ({ at, node }: Found) => all.filter((each) => each.at > at && each.at < at + node.nodeSize);
  const inText = all.filter(({ at }) => at < end).map(({ noteId }) => noteId);
  const counts = citationCounts(inText, (noteId) => {
    const note = notes.get(noteId);
    return note && within(note).map((each) => each.noteId);
  });
  return [...counts.keys()];
}

/** Numbers are drawn, never stored: a moved sentence renumbers its notes by itself. */
export function noteStateOf(doc: Node, place: number): NoteState {
  const order = citedOrder(doc);
  const numbers = new Map(order.map((noteId, index) => [noteId, index + 1]));
  const signs = [...citations(doc), ...writtenNotes(doc)].map(({ noteId, at, node }) => {
    const sign: NoteSign = { number: numbers.get(noteId) };
    return Decoration.node(at, at + node.nodeSize, {}, sign);
  });
  return { order, decorations: DecorationSet.create(doc, signs), place };
}

/** True when a citation or a note came, went or was renamed; words that are typed beside them do not count. */
export function touchesNotes(tr: Transaction): boolean {
  return tr.steps.some((step, index) => {
    if (step instanceof AttrStep) return step.attr === "noteId";
    const [before, after] = [tr.docs[index] ?? tr.before, tr.docs[index + 1] ?? tr.doc];
    let touched = false;
    step.getMap().forEach((from, to, newFrom, newTo) => {
      touched ||= holdsNotes(before, from, to) || holdsNotes(after, newFrom, newTo);
    });
    return touched;
  });
}

function holdsNotes(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, ({ type: { name } }, at) => {
    found ||= name === "footnoteRef" || ((name === "footnote" || name === "footnotes") && at >= from);
    return !found;
  });
  return found;
}

/** The last place in the text above: of the cursor, or where it was before it went into the notes. */
export function placeIn(state: EditorState): number {
  return Math.min(noteKey.getState(state)?.place ?? 0, textEnd(state.doc));
}
