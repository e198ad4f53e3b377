import type { EditorState, Transaction } from "@tiptap/pm/state";

/** A sign in the text before the cursor, by its distance from the start of the block, and what stands after it. */
export type Sign = { at: number; query: string };
export type OpenPlace = { from: number; to: number; query: string };
/** Where a menu is open; `dismissed` is the place of a sign that Escape made into text. */
export type MenuPlace = { open: OpenPlace | null; dismissed: number | null };

const CLOSED: MenuPlace = { open: null, dismissed: null };

/** Opens only by typing: not where the cursor is led, not by a paste or an undo. Then follows what is typed on. */
export function nextPlace(
  tr: Transaction,
  before: MenuPlace,
  state: EditorState,
  find: (before: string) => Sign | null,
  dismisses: boolean,
): MenuPlace {
  if (dismisses) return { open: null, dismissed: before.open?.from ?? null };
  if (!tr.docChanged && !tr.selectionSet) return before;
  const open = placeIn(state, find);
  if (!open) return CLOSED;
  if (before.dismissed !== null && tr.mapping.map(before.dismissed, -1) === open.from) {
    return { open: null, dismissed: open.from };
  }
  const goesOn = before.open !== null && tr.mapping.map(before.open.from, -1) === open.from;
  return goesOn || wasTyped(tr) ? { open, dismissed: null } : CLOSED;
}

function placeIn({ selection }: EditorState, find: (before: string) => Sign | null): OpenPlace | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  if ($from.marks().some(({ type }) => type.spec.code)) return null;
  const sign = find($from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc"));
  return sign && { from: $from.start() + sign.at, to: $from.pos, query: sign.query };
}

function wasTyped(tr: Transaction): boolean {
  return (
    tr.doc.content.size > tr.before.content.size &&
    !tr.getMeta("paste") &&
    !tr.getMeta("uiEvent") &&
    !tr.getMeta("history$") &&
    tr.getMeta("addToHistory") !== false
  );
}
