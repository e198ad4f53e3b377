import type { Editor, JSONContent } from "@tiptap/core";
import { newBlockId } from "#lib/content/block-id.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { blockPlace } from "./block-place.ts";

/** Puts pictures after the block at `at`, in the place of an empty paragraph; they stand between blocks, never inside one. */
export function insertFigures(editor: Editor, pictures: readonly DeskPicture[], at: number): void {
  editor
    .chain()
    .focus()
    .insertContentAt(blockPlace(editor.state, at), pictures.map(figure), { updateSelection: true })
    .run();
}

function figure({ id }: DeskPicture): JSONContent {
  return {
    type: "figure",
    attrs: { id: newBlockId(), mediaId: id, alt: "", decorative: false, layout: "text" },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
}
