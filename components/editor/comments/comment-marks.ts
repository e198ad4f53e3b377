import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findAnchor, type TextAnchor } from "#lib/comments/anchor.ts";
import { blocksOf, positionsOf } from "#lib/comments/doc-text.ts";
import { indexText } from "#lib/comments/text-index.ts";
import { openThread } from "./comment-calls.ts";

/** What is marked in the text. `quiet`: where it stands is kept, and nothing shown. */
export type Marked = { id: string; anchor: TextAnchor; quiet: boolean };
export type Stretch = { from: number; to: number };

type Kept = { marked: readonly Marked[]; active: string | null; shown: DecorationSet };
type Order = { marked?: readonly Marked[]; active?: string | null; again?: true };

const KEY = new PluginKey<Kept>("comments");
const NOTHING: Kept = { marked: [], active: null, shown: DecorationSet.empty };

/** Shows which words are spoken of. While one types the marks only move along; what was lost is looked for in the pauses. */
export const CommentMarks = Extension.create({
  name: "commentMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Kept>({
      key: KEY,
      state: { init: () => NOTHING, apply: (tr, before, _, state) => next(tr, before, state) },
      props: {
        decorations: (state) => KEY.getState(state)?.shown,
        handleClick(view, pos) {
          const id = threadAt(view.state, pos);
          if (id) openThread(id);
          return false;
        },
      },
    }),
  ],
});

function next(tr: Transaction, before: Kept, state: EditorState): Kept {
  const shown = tr.docChanged ? before.shown.map(tr.mapping, tr.doc) : before.shown;
  const order = tr.getMeta(KEY) as Order | undefined;
  if (!order) return shown === before.shown ? before : { ...before, shown };
  const { marked = before.marked, active = before.active } = order;
  return { marked, active, shown: drawn(state, { marked, active, shown }) };
}

/** Where a mark has moved with the text it is right; the others are looked up. */
function drawn({ doc }: EditorState, { marked, active, shown }: Kept): DecorationSet {
  const places = placesIn(shown);
  const missing = marked.filter(({ id }) => !places.has(id));
  if (missing.length > 0) {
    const blocks = blocksOf(doc);
    const index = indexText(blocks);
    for (const { id, anchor } of missing) {
      const found = findAnchor(anchor, index);
      const block = found && blocks[found.block];
      const place = block && positionsOf(block, found.from, found.to);
      if (place) places.set(id, place);
    }
  }
  const marks = marked.flatMap(({ id, quiet }) => {
    const place = places.get(id);
    if (!place) return [];
    const look = id === active ? "commented active" : "commented";
    return [Decoration.inline(place.from, place.to, quiet && id !== active ? {} : { class: look }, { id, quiet })];
  });
  return DecorationSet.create(doc, marks);
}

function placesIn(shown: DecorationSet): Map<string, Stretch> {
  const places = new Map<string, Stretch>();
  for (const { from, to, spec } of shown.find()) {
    // Where a block was put into its words, they are one stretch all the same.
    const before = places.get(spec.id);
    places.set(spec.id, before ? { from: Math.min(before.from, from), to: Math.max(before.to, to) } : { from, to });
  }
  return places;
}

/** The thread about these words; of several that about the fewest. */
function threadAt(state: EditorState, pos: number): string | null {
  const found = (KEY.getState(state)?.shown.find(pos, pos) ?? []).filter(({ spec }) => !spec.quiet);
  const [best] = found.sort((a, b) => a.to - a.from - (b.to - b.from));
  return best?.spec.id ?? null;
}

/** Where the threads stand in the text now; those that are not in it have lost their words. */
export function commentPlaces(editor: Editor): Map<string, Stretch> {
  return placesIn(KEY.getState(editor.state)?.shown ?? DecorationSet.empty);
}

export function markComments(editor: Editor, marked: readonly Marked[]): void {
  order(editor, { marked });
}

export function markActive(editor: Editor, active: string | null): void {
  if (KEY.getState(editor.state)?.active !== active) order(editor, { active });
}

/** Looks again for those that have lost their words: an undo may have brought them back. */
export function findLost(editor: Editor): void {
  const kept = KEY.getState(editor.state);
  if (kept && placesIn(kept.shown).size < kept.marked.length) order(editor, { again: true });
}

function order(editor: Editor, what: Order): void {
  editor.view.dispatch(editor.state.tr.setMeta(KEY, what).setMeta("addToHistory", false));
}
