import type { Editor } from "@tiptap/core";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { leaveBlock, paragraphFor, toEndBefore } from "./block-acts.ts";

/** A timeline is at the top level, so its entries are at depth 2. */
const ENTRY = 2;

export function isEmptyEntry($at: ResolvedPos): boolean {
  const entry = $at.node(ENTRY);
  return entry.textContent === "" && entry.childCount === 2 && !entry.attrs.date;
}

/** Leads to the date of the entry around the place. */
export function focusDate(editor: Editor, $at: ResolvedPos): boolean {
  const dom = editor.view.nodeDOM($at.before(ENTRY));
  const field = dom instanceof HTMLElement ? dom.querySelector("input") : null;
  field?.focus();
  return field !== null;
}

/** Begins the next entry from the empty line at the end of this one. */
export function nextEntry(editor: Editor): boolean {
  const done = editor.commands.command(({ tr }) => {
    const { $from } = tr.selection;
    const after = $from.after(ENTRY);
    if ($from.node(ENTRY).childCount > 2) tr.delete($from.before(), $from.after());
    const at = tr.mapping.map(after);
    tr.insert(at, emptyEntry(tr.doc));
    tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView();
    return true;
  });
  return done && focusDate(editor, editor.state.selection.$from);
}

/** Takes an empty entry away; the last one takes the timeline with it. */
export function removeEntry(editor: Editor, then: "leave" | "back"): boolean {
  return editor.commands.command(({ tr }) => {
    const { $from } = tr.selection;
    const [from, to, start, end] = [$from.before(ENTRY), $from.after(ENTRY), $from.before(1), $from.after(1)];
    if ($from.node(1).childCount === 1) {
      tr.replaceWith(start, end, paragraphFor(tr));
      tr.setSelection(TextSelection.create(tr.doc, start + 1));
      return true;
    }
    const isLast = to === end - 1;
    tr.delete(from, to);
    // Somebody who goes on writing in the middle of a timeline means the next entry.
    if (then === "leave" && isLast) return leaveBlock(tr, tr.mapping.map(end));
    if (then === "back" && from > start + 1) return toEndBefore(tr, from);
    tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)));
    return true;
  });
}

export function emptyEntry(doc: Node): Node {
  const { schema } = doc.type;
  return schema.node("timelineEntry", null, [schema.node("timelineTitle"), schema.node("paragraph")]);
}
