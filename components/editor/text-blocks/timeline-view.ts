import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { actButton, actRow, blockForm } from "../block-form.ts";
import { framedView } from "./framed-view.ts";
import { emptyEntry, focusDate } from "./timeline-acts.ts";

export const timelineView = framedView(({ remove }, { editor, getPos }) => {
  const dom = document.createElement("div");
  const contentDOM = document.createElement("ol");
  contentDOM.className = "timeline";
  const form = blockForm(
    actRow(
      actButton("Add an entry", () => addEntry(editor, getPos())),
      actButton("Put in order of date", () => putInOrder(editor, getPos())),
      actButton("Remove this timeline", remove),
    ),
  );
  dom.append(contentDOM, form.element);
  return {
    dom,
    contentDOM,
    fixed: [form.element],
    show(node) {
      const missing = node.children.filter((entry) => !entry.attrs.date && entry.textContent !== "").length;
      const count = node.childCount === 1 ? "one entry" : `${node.childCount} entries`;
      form.summary.textContent = `Timeline: ${count}${missing > 0 ? `, ${missing} without a date` : ""}`;
      form.summary.classList.toggle("is-missing", missing > 0);
    },
  };
});

function addEntry(editor: Editor, at: number | undefined): void {
  const node = at === undefined ? null : editor.state.doc.nodeAt(at);
  if (at === undefined || !node) return;
  const end = at + node.nodeSize - 1;
  const { tr } = editor.state;
  tr.insert(end, emptyEntry(tr.doc)).setSelection(TextSelection.create(tr.doc, end + 2));
  editor.view.dispatch(tr.scrollIntoView());
  focusDate(editor, editor.state.selection.$from);
}

/** Entries without a date stay behind the one that they follow. */
function putInOrder(editor: Editor, at: number | undefined): void {
  const node = at === undefined ? null : editor.state.doc.nodeAt(at);
  if (at === undefined || !node) return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.replaceWith(at + 1, at + node.nodeSize - 1, inOrder(node.children)));
}

export function inOrder(entries: readonly Node[]): Node[] {
  let last = "";
  const keyed = entries.map((entry) => {
    last = entry.attrs.date ?? last;
    return { entry, key: last };
  });
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}
