import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { blockAround, unwrapped } from "./block-parts.ts";

/** Puts the cursor into an empty paragraph after the block. */
export function leaveBlock(tr: Transaction, after: number): boolean {
  const next = tr.doc.nodeAt(after);
  const isFree = next?.type.name === "paragraph" && next.content.size === 0;
  if (!isFree) tr.insert(after, paragraphFor(tr));
  tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
  return true;
}

/** Takes the block away from around its words. */
export function unwrapBlock(editor: Editor): boolean {
  return editor.commands.command(({ tr }) => {
    const block = blockAround(tr.selection.$from);
    if (!block) return false;
    tr.replaceWith(block.at, block.after, unwrapped(block.node));
    tr.setSelection(TextSelection.near(tr.doc.resolve(block.at + 1))).scrollIntoView();
    return true;
  });
}

/** To the end of the words before this place. */
export function toEndBefore(tr: Transaction, at: number): boolean {
  tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView();
  return true;
}

export function paragraphFor(tr: Transaction): Node {
  return tr.doc.type.schema.node("paragraph");
}
