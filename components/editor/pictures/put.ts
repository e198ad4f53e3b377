import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** Puts blocks where the writer stands: after the block of the cursor, or in its place when it is an empty paragraph. */
export function putHere(editor: Editor, blocks: readonly Node[]): void {
  if (blocks.length === 0) return;
  const { tr, selection } = editor.state;
  const at = putAt(tr, selection.to, blocks, true);
  const first = tr.doc.nodeAt(at);
  // Into the caption, the first one of a gallery.
  const isPicture = /^(?:figure|gallery)$/.test(first?.type.name ?? "");
  const select = isPicture ? TextSelection.near(tr.doc.resolve(at + 1)) : null;
  tr.setSelection(select ?? NodeSelection.create(tr.doc, at));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  if (!editor.view.hasFocus()) showOnReturn(editor);
}

/** While a dialog has the focus the text scrolls to nothing; it does once the focus is back. */
function showOnReturn(editor: Editor): void {
  const show = () => {
    editor.view.focus();
    editor.commands.scrollIntoView();
  };
  editor.view.dom.addEventListener("focus", () => requestAnimationFrame(show), { once: true });
}

/**
 * Adds the insertion to the transaction and answers where the blocks begin. They stand between the blocks of the top level,
 * before the notes, and in the place of an empty paragraph unless the cursor waits in it.
 */
export function putAt(tr: Transaction, place: number, blocks: readonly Node[], evenUnderCursor = false): number {
  const $place = tr.doc.resolve(Math.min(place, tr.doc.content.size));
  let after = $place.depth > 0 ? $place.after(1) : $place.pos;
  const $after = tr.doc.resolve(after);
  if ($after.nodeBefore?.type.name === "footnotes") after -= $after.nodeBefore.nodeSize;
  const before = tr.doc.resolve(after).nodeBefore;
  const from = before ? after - before.nodeSize : after;
  const isEmpty = before?.type.name === "paragraph" && before.content.size === 0;
  const waits = tr.selection.from > from && tr.selection.to < after;
  if (isEmpty && (evenUnderCursor || !waits)) {
    tr.replaceWith(from, after, blocks);
    return from;
  }
  tr.insert(after, blocks);
  return after;
}
