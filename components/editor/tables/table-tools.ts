import type { Editor } from "@tiptap/core";
import { columnIsHeader, moveTableColumn, moveTableRow, rowIsHeader, selectedRect } from "@tiptap/pm/tables";
import { unwrapBlock } from "../text-blocks/block-acts.ts";
import type { Tool } from "../tools.ts";
import { frameTable, removeTable } from "./table-frame.ts";

const chain = (editor: Editor) => editor.chain().focus();
type Rect = ReturnType<typeof selectedRect>;

function rectOf(editor: Editor): Rect | undefined {
  return editor.isActive("table") ? selectedRect(editor.state) : undefined;
}

type Move = { label: string; name: string; keys?: string; by: -1 | 1; of: "row" | "column" };

/** Moves the row or column of the cursor past its neighbour; the cursor goes along. */
function move({ label, name, keys, by, of }: Move): Tool {
  const places = (editor: Editor) => {
    const rect = rectOf(editor);
    if (!rect) return undefined;
    const [from, count] = of === "row" ? [rect.top, rect.map.height] : [rect.left, rect.map.width];
    const to = from + by;
    return to >= 0 && to < count ? { from, to, pos: rect.tableStart } : undefined;
  };
  const command = of === "row" ? moveTableRow : moveTableColumn;
  return {
    name,
    label,
    keys,
    can: (editor) => places(editor) !== undefined,
    run(editor) {
      const place = places(editor);
      if (place) command(place)(editor.state, editor.view.dispatch);
      editor.commands.focus();
    },
  };
}

export const moveUp = move({ name: "↑", label: "Move the row up", keys: "Alt-ArrowUp", by: -1, of: "row" });
export const moveDown = move({ name: "↓", label: "Move the row down", keys: "Alt-ArrowDown", by: 1, of: "row" });

/** The bar of a table. */
export const TABLE_TOOLS: Tool[][] = [
  [
    { name: "Row +↑", label: "Add a row above", run: (editor) => chain(editor).addRowBefore().run() },
    { name: "+↓", label: "Add a row below", run: (editor) => chain(editor).addRowAfter().run() },
    moveUp,
    moveDown,
    { name: "×", label: "Delete the row", run: (editor) => chain(editor).deleteRow().run() },
  ],
  [
    { name: "Column +←", label: "Add a column before", run: (editor) => chain(editor).addColumnBefore().run() },
    { name: "+→", label: "Add a column after", run: (editor) => chain(editor).addColumnAfter().run() },
    move({ name: "←", label: "Move the column back", by: -1, of: "column" }),
    move({ name: "→", label: "Move the column on", by: 1, of: "column" }),
    { name: "×", label: "Delete the column", run: (editor) => chain(editor).deleteColumn().run() },
  ],
  [
    {
      name: "Header row",
      label: "Header row",
      isOn: (editor) => isHead(editor, (rect) => rowIsHeader(rect.map, rect.table, 0)),
      run: (editor) => chain(editor).toggleHeaderRow().run(),
    },
    {
      name: "Header column",
      label: "Header column",
      isOn: (editor) => isHead(editor, (rect) => columnIsHeader(rect.map, rect.table, 0)),
      run: (editor) => chain(editor).toggleHeaderColumn().run(),
    },
  ],
  [
    {
      name: "Merge",
      label: "Merge the selected cells",
      can: (editor) => editor.can().mergeCells(),
      run: (editor) => chain(editor).mergeCells().run(),
    },
    {
      name: "Split",
      label: "Split the cell",
      can: (editor) => editor.can().splitCell(),
      run: (editor) => chain(editor).splitCell().run(),
    },
  ],
  [
    {
      name: "Title",
      label: "Title and source",
      isOn: (editor) => editor.isActive("tableFigure"),
      run: (editor) => void (editor.isActive("tableFigure") ? unwrapBlock(editor) : frameTable(editor)),
    },
    { name: "Delete the table", label: "Delete the table", run: removeTable },
  ],
];

function isHead(editor: Editor, test: (rect: Rect) => boolean): boolean {
  const rect = rectOf(editor);
  return rect !== undefined && test(rect);
}
