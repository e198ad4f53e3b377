import type { Editor, JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Puts a block after the one that the cursor is in, or in the place of an empty paragraph, and the cursor into it. */
export function putBlock(editor: Editor, block: JSONContent): number {
  const { $to } = editor.state.selection;
  const here = $to.depth > 0 ? $to.node(1) : null;
  const isEmpty = here?.type.name === "paragraph" && here.content.size === 0;
  const after = $to.depth > 0 ? $to.after(1) : $to.pos;
  const at = isEmpty ? $to.before(1) : after;
  editor
    .chain()
    .focus()
    .insertContentAt({ from: at, to: after }, block)
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
