import type { Editor, JSONContent } from "@tiptap/core";
import { newBlockId } from "#lib/content/block-id.ts";
import type { DeskPicture } from "#lib/media/view.ts";

/** Puts pictures after the block at `at`, in the place of an empty paragraph; they stand between blocks, never inside one. */
export function insertFigures(editor: Editor, pictures: readonly DeskPicture[], at: number): void {
  const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size));
  const block = $at.depth > 0 ? $at.node(1) : null;
  const isEmpty = block?.type.name === "paragraph" && block.content.size === 0;
  const after = $at.depth > 0 ? $at.after(1) : $at.pos;
  const where = isEmpty ? { from: $at.before(1), to: after } : after;
  editor.chain().focus().insertContentAt(where, pictures.map(figure), { updateSelection: true }).run();
}

function figure({ id }: DeskPicture): JSONContent {
  return {
    type: "figure",
    attrs: { id: newBlockId(), mediaId: id, alt: "", decorative: false, layout: "text" },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
}
