import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { putAt } from "./put.ts";

/** Where something is meant to stand: between blocks, within a gallery, or in the place of a picture that is missing. */
export type Goal = { pos: number; into: "text" | "gallery" | "missing" };

/** Something under way to the library. What shows it is no part of the text: no undo and no save ever meets half of it. */
export type Arrival = Goal & { key: number; element: HTMLElement };

type Act = { add: readonly Arrival[] } | { drop: number } | { settle: number };

const key = new PluginKey<readonly Arrival[]>("arrivals");

/** Keeps the places of what is under way while the text around them changes. */
export function arrivalsPlugin(): Plugin<readonly Arrival[]> {
  return new Plugin<readonly Arrival[]>({
    key,
    state: {
      init: () => [],
      apply(tr, before) {
        const act = tr.getMeta(key) as Act | undefined;
        if (!act && (before.length === 0 || !tr.docChanged)) return before;
        const settled = act && "settle" in act ? act.settle : null;
        // What was chosen before something that arrives at the same place stays before it.
        const side = (arrival: Arrival) => (settled !== null && arrival.key < settled ? -1 : 1);
        const moved = before.map((arrival) => ({ ...arrival, pos: tr.mapping.map(arrival.pos, side(arrival)) }));
        if (!act) return moved;
        if ("add" in act) return [...moved, ...act.add];
        const gone = "drop" in act ? act.drop : act.settle;
        return moved.filter((arrival) => arrival.key !== gone);
      },
    },
    props: {
      decorations(state) {
        const list = key.getState(state) ?? [];
        return list.length === 0 ? null : DecorationSet.create(state.doc, list.map(shown));
      },
    },
  });
}

function shown({ key: number, pos, element }: Arrival): Decoration {
  return Decoration.widget(pos, () => element, {
    key: `arrival-${number}`,
    side: 1 + number / 1e6,
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

export function arrivals(state: EditorState): readonly Arrival[] {
  return key.getState(state) ?? [];
}

export function expect(view: EditorView, add: readonly Arrival[]): void {
  view.dispatch(view.state.tr.setMeta(key, { add } satisfies Act));
}

export function giveUp(view: EditorView, drop: number): void {
  view.dispatch(view.state.tr.setMeta(key, { drop } satisfies Act));
}

/** Puts what has arrived where its place is now, as one step of its own; `node` is made for that place. Does nothing when it was given up. */
export function settle(view: EditorView, settled: number, node: (missing: Node | null) => Node): void {
  const arrival = arrivals(view.state).find((each) => each.key === settled);
  if (!arrival) return;
  const tr = closeHistory(view.state.tr);
  const { pos, into } = arrival;
  const $pos = tr.doc.resolve(Math.min(pos, tr.doc.content.size));
  const missing = into === "missing" && $pos.nodeAfter?.type.name === "missingPicture" ? $pos.nodeAfter : null;
  if (missing) tr.replaceWith(pos, pos + missing.nodeSize, node(missing));
  else if (into === "gallery" && $pos.parent.type.name === "gallery") tr.insert($pos.pos, node(null));
  else putAt(tr, $pos.pos, [node(null)]);
  view.dispatch(tr.setMeta(key, { settle: settled } satisfies Act));
}
