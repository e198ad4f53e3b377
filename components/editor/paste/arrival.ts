import type { Node, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

/** Notes of a paste go to the end of the text, to those that stand there; one that is there already is not doubled. */
export function addNotes(change: Transaction, notes: readonly Node[]): void {
  const section = change.doc.lastChild;
  const schema = change.doc.type.schema;
  const has = section?.type.name === "footnotes" ? section : null;
  const known = new Set<unknown>();
  has?.forEach((note) => {
    known.add(note.attrs.noteId);
  });
  const added = notes.filter((note) => !known.has(note.attrs.noteId));
  if (added.length === 0) return;
  const end = change.doc.content.size;
  if (has) change.insert(end - 1, added);
  else change.insert(end, schema.node("footnotes", null, added));
}

/** Whether the gate would still take the text with this in it. Small texts are not reckoned through. */
export function wouldFit(doc: Node, { content, size }: Slice, limits: { nodes: number; bytes: number }): boolean {
  if (doc.content.size + size < limits.nodes) return true;
  const json = JSON.stringify(doc.toJSON()) + JSON.stringify(content.toJSON());
  return new TextEncoder().encode(json).length < limits.bytes && nodesIn(doc) + nodesIn(content) < limits.nodes;
}

function nodesIn(content: Pick<Node, "descendants">): number {
  let count = 0;
  content.descendants(() => {
    count++;
  });
  return count;
}
