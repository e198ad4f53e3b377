import type { EditorState } from "@tiptap/pm/state";
import { textEnd } from "./notes/note-state.ts";

/** Where a block goes that is put in at `at`: in the place of an empty paragraph, else after the block there; above the notes. */
export function blockPlace({ doc }: EditorState, at: number): { from: number; to: number } {
  const $at = doc.resolve(Math.min(at, textEnd(doc)));
  if ($at.depth === 0) return { from: $at.pos, to: $at.pos };
  const block = $at.node(1);
  const after = $at.after(1);
  const isEmpty = block.type.name === "paragraph" && block.content.size === 0;
  return { from: isEmpty ? $at.before(1) : after, to: after };
}
