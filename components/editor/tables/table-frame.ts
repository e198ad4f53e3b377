import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { findTable } from "@tiptap/pm/tables";

/** Puts a title above the table and a source below; the cursor goes to the title. */
export function frameTable({ state, view }: Editor): boolean {
  const table = findTable(state.selection.$from);
  if (!table) return false;
  const { id, ...rest } = table.node.attrs;
  const { schema, tr } = state;
  const bare = table.node.type.create({ ...rest, id: null }, table.node.content);
  const framed = schema.node("tableFigure", { id }, [schema.node("tableTitle"), bare, schema.node("tableSource")]);
  tr.replaceWith(table.pos, table.pos + table.node.nodeSize, framed);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, table.pos + 2)).scrollIntoView());
  view.focus();
  return true;
}

/** The table with its title and source; an empty line stays in its place. */
export function removeTable({ state, view }: Editor): void {
  const { $from } = state.selection;
  if (!findTable($from)) return;
  const at = $from.before(1);
  const tr = state.tr.replaceWith(at, $from.after(1), state.schema.node("paragraph"));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  view.focus();
}
