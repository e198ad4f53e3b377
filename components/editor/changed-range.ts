import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { AddMarkStep, AttrStep, RemoveMarkStep, type Step } from "@tiptap/pm/transform";

export type Range = { from: number; to: number };

/** The part of the new document that a transaction touched, as whole blocks of the top level; null when it touched none. */
export function changedBlocks(tr: Transaction): Range | null {
  if (!tr.docChanged) return null;
  const places = tr.steps.flatMap((step, index) => {
    const rest = tr.mapping.slice(index + 1);
    return placesOf(step).map(({ from, to }) => ({ from: rest.map(from, -1), to: rest.map(to, 1) }));
  });
  if (places.length === 0) return { from: 0, to: tr.doc.content.size };
  return wholeBlocks(tr.doc, Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to)));
}

/** Marks and attributes move nothing, so they leave no trace in the map of a step. */
function placesOf(step: Step): Range[] {
  if (step instanceof AttrStep) return [{ from: step.pos, to: step.pos + 1 }];
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [step];
  const places: Range[] = [];
  step.getMap().forEach((_start, _end, from, to) => {
    places.push({ from, to });
  });
  return places;
}

/** With the neighbours at its ends: one of them may have become part of the other. */
function wholeBlocks(doc: Node, from: number, to: number): Range {
  const [$from, $to] = [doc.resolve(from), doc.resolve(Math.min(to, doc.content.size))];
  return {
    from: $from.depth > 0 ? $from.before(1) : from - ($from.nodeBefore?.nodeSize ?? 0),
    to: $to.depth > 0 ? $to.after(1) : $to.pos + ($to.nodeAfter?.nodeSize ?? 0),
  };
}
