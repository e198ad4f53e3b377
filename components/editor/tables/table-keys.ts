import { type Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { findTable } from "@tiptap/pm/tables";
import type { BodyTools } from "../use-body-tools.ts";
import { TABLE_TOOLS } from "./table-tools.ts";

export type TableKeysOptions = { onTableBar: () => void };

/** Keys within a table besides those of TipTap: Tab leads from cell to cell, and from the last one into a new row. */
export const TableKeys = Extension.create<TableKeysOptions>({
  name: "tableKeys",
  priority: 1_000,
  addOptions: () => ({ onTableBar: () => undefined }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const tools = TABLE_TOOLS.flat().filter((tool) => tool.keys);
    const runs = tools.map((tool) => [tool.keys, () => isInTable(editor) && run(tool, editor)]);
    return {
      ...Object.fromEntries(runs),
      "Mod-F9": () => isInTable(editor) && done(options.onTableBar),
      "Mod-Enter": () => isInTable(editor) && leave(editor),
    };
  },
});

function isInTable({ state }: Editor): boolean {
  return findTable(state.selection.$from) !== null;
}

function done(act: () => void): true {
  act();
  return true;
}

function run(tool: (typeof TABLE_TOOLS)[number][number], editor: Editor): true {
  const open: BodyTools["open"] = () => undefined;
  return done(() => tool.run(editor, open));
}

/** On to the line below the table; the text always has one. */
function leave(editor: Editor): boolean {
  const { state, view } = editor;
  const table = findTable(state.selection.$from);
  if (!table) return false;
  const after = table.pos + table.node.nodeSize;
  const { tr } = state;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, state.schema.node("paragraph"));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}
