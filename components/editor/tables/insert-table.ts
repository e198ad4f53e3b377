import type { Editor, JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "#lib/content/block-id.ts";
import { blockPlace } from "../block-place.ts";

export type TableSize = { rows: number; columns: number; hasHead: boolean };

/** An empty table after the block of the cursor; the cursor goes to its first cell. */
export function insertTable(editor: Editor, { rows, columns, hasHead }: TableSize): void {
  const { state } = editor;
  const place = blockPlace(state, state.selection.from);
  const row = (index: number): JSONContent => ({
    type: "tableRow",
    content: Array.from({ length: columns }, () => ({
      type: hasHead && index === 0 ? "tableHeader" : "tableCell",
      content: [{ type: "paragraph" }],
    })),
  });
  const content = Array.from({ length: rows }, (_, index) => row(index));
  const table = state.schema.nodeFromJSON({ type: "table", attrs: { id: newBlockId() }, content });
  const tr = state.tr.replaceWith(place.from, place.to, table);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place.from + 1))).scrollIntoView());
  editor.view.focus();
}
