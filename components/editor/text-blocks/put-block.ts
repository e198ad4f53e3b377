import type { Editor, JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { blockPlace } from "../block-place.ts";

/** Puts a block after the one that the cursor is in, or in the place of an empty paragraph, and the cursor into it. */
export function putBlock(editor: Editor, block: JSONContent): number {
  const place = blockPlace(editor.state, editor.state.selection.to);
  const at = place.from;
  editor
    .chain()
    .focus()
    .insertContentAt(place, block)
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
      return true;
    })
    .run();
  return at;
}

/** Where a block may be put: not in the words of a picture, and not within another block. */
export function isInRunningText(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  return $from.depth === 0 || $from.depth === 1 || !$from.node(1).type.spec.isolating;
}
