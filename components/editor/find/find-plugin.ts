import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Match, matchesIn, type SearchOptions } from "./search.ts";

export type Search = { query: string; options: SearchOptions };
export type Found = { search: Search | null; matches: readonly Match[]; current: number };

type Kept = Found & { shown: DecorationSet };
type Order = { search?: Search | null; current?: number };

const KEY = new PluginKey<Kept>("find");
const NOTHING: Kept = { search: null, matches: [], current: -1, shown: DecorationSet.empty };
/** More marks than that help nobody and cost time; the count goes on. */
const MOST_SHOWN = 2_000;

/** Marks what is looked for. While one types it moves along; refresh() looks again. */
export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [
    new Plugin<Kept>({
      key: KEY,
      state: { init: () => NOTHING, apply: (tr, before, _, state) => next(tr, before, state) },
      props: { decorations: (state) => KEY.getState(state)?.shown },
    }),
  ],
});

function next(tr: Transaction, before: Kept, state: EditorState): Kept {
  const order = tr.getMeta(KEY) as Order | undefined;
  if (order?.search === null) return NOTHING;
  if (order?.search) return searched(state, order.search, order.current);
  if (!before.search) return before;
  if (order?.current !== undefined) return shown(state, { ...before, current: order.current });
  if (!tr.docChanged) return before;
  const matches = before.matches
    .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => to > from);
  return { ...before, matches, shown: before.shown.map(tr.mapping, tr.doc) };
}

function searched(state: EditorState, search: Search, current?: number): Kept {
  const matches = matchesIn(state.doc, search.query, search.options);
  const here = matches.findIndex(({ from }) => from >= state.selection.from);
  return shown(state, { search, matches, current: current ?? (matches.length === 0 ? -1 : Math.max(0, here)) });
}

function shown({ doc }: EditorState, found: Found): Kept {
  const first = Math.max(0, Math.min(found.current - MOST_SHOWN / 2, found.matches.length - MOST_SHOWN));
  const marks = found.matches
    .slice(first, first + MOST_SHOWN)
    .map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index + first === found.current ? "found found-now" : "found" }),
    );
  return { ...found, shown: DecorationSet.create(doc, marks) };
}

export function found(editor: Editor): Found {
  return KEY.getState(editor.state) ?? NOTHING;
}

/** Looks for something else from where the cursor stands; null ends it. */
export function lookFor(editor: Editor, search: Search | null): void {
  order(editor, { search });
}

/** After the text changed: the same search, and the same match where it is still there. */
export function refresh(editor: Editor): void {
  const { search, matches, current } = found(editor);
  if (!search) return;
  const was = matches[current]?.from ?? editor.state.selection.from;
  const again = matchesIn(editor.state.doc, search.query, search.options);
  const near = again.findIndex(({ from }) => from >= was);
  order(editor, { search, current: again.length === 0 ? -1 : Math.max(0, near) });
}

export function go(editor: Editor, step: -1 | 1): void {
  const { matches, current } = found(editor);
  if (matches.length > 0) order(editor, { current: (current + step + matches.length) % matches.length });
}

function order(editor: Editor, what: Order): void {
  editor.view.dispatch(editor.state.tr.setMeta(KEY, what).setMeta("addToHistory", false));
}

/** Replaces the current match and goes on to the next. */
export function replaceOne(editor: Editor, words: string): void {
  const { search, matches, current } = found(editor);
  const match = matches[current];
  if (!search || !match) return;
  const { tr } = editor.state;
  put(tr, match, words);
  const again = matchesIn(tr.doc, search.query, search.options);
  const after = again.findIndex(({ from }) => from >= match.from + words.length);
  editor.view.dispatch(
    closeHistory(tr).setMeta(KEY, { search, current: again.length === 0 ? -1 : Math.max(0, after) }),
  );
}

/** Replaces them all in one step, so that one undo takes it back. Answers how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const { search } = found(editor);
  if (!search) return 0;
  const { tr } = editor.state;
  const matches = matchesIn(tr.doc, search.query, search.options);
  for (const match of matches.toReversed()) put(tr, match, words);
  if (matches.length > 0) editor.view.dispatch(closeHistory(tr).setMeta(KEY, { search }));
  return matches.length;
}

function put(tr: Transaction, { from, to }: Match, words: string): void {
  if (words) tr.insertText(words, from, to);
  else tr.delete(from, to);
}

/** Selects the current match and gives the focus back to the text. */
export function toMatch(editor: Editor): void {
  const { matches, current } = found(editor);
  const match = matches[current];
  const { tr } = editor.state;
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  editor.view.dispatch(tr.setMeta(KEY, { search: null }));
  editor.view.focus();
}

/** Brings the current match into the middle of the window, without taking the focus. */
export function showMatch(editor: Editor): void {
  const { matches, current } = found(editor);
  const match = matches[current];
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  const element = node instanceof Element ? node : node.parentElement;
  const { top, bottom } = editor.view.coordsAtPos(match.from);
  // Below the bars and above what a keyboard on the screen leaves.
  const room = window.visualViewport?.height ?? window.innerHeight;
  if (top < 200 || bottom > room - 60) element?.scrollIntoView({ block: "center" });
}
