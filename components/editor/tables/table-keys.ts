import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { findTable } from "@tiptap/pm/tables";
import type { BodyKey } from "../keys/body-keys.ts";
import { backToText, noteAtCursor } from "../notes/note-commands.ts";
import { moveDown, moveUp } from "./table-tools.ts";

/** Keys within a table besides those of TipTap: Tab leads from cell to cell, and from the last one into a new row. */
export const TABLE_KEYS: readonly BodyKey[] = [
  { keys: "Alt-ArrowUp", label: "In a table: move the row up", run: (editor) => inTable(editor, moveUp.run) },
  { keys: "Alt-ArrowDown", label: "In a table: move the row down", run: (editor) => inTable(editor, moveDown.run) },
  { keys: "Mod-F9", label: "In a table: to its bar", run: (editor, { tableBar }) => inTable(editor, tableBar) },
  { keys: "Mod-Enter", label: "Out of a table, code or a note, to the text", run: leave },
];

function inTable(editor: Editor, act: (editor: Editor, open: () => void) => void): boolean {
  if (!findTable(editor.state.selection.$from)) return false;
  act(editor, () => undefined);
  return true;
}

function leave(editor: Editor): boolean {
  const noteId = noteAtCursor(editor.state);
  if (noteId) return backToText(editor, noteId);
  if (editor.isActive("codeBlock")) return editor.commands.exitCode();
  return leaveTable(editor);
}

/** On to the line below the table and its source; where there is none, one is made. */
function leaveTable({ state, view }: Editor): boolean {
  const table = findTable(state.selection.$from);
  if (!table) return false;
  const after = state.selection.$from.after(1);
  const { tr } = state;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, state.schema.node("paragraph"));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}
