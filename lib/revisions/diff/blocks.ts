import type { ContentDocument, ContentNode } from "#lib/content/document.ts";
import { newBudget } from "./budget.ts";
import { type Counterparts, direction, keptInOrder } from "./moves.ts";
import { diffNode } from "./nodes.ts";
import { counterpartsOf, textOf } from "./pairs.ts";
import { withJoined, withSplit } from "./splits.ts";
import type { Row } from "./types.ts";

/**
 * What became of a text, block by block, in the order of the new one. Blocks are known by their ids, so one that moved is
 * shown as moved, with what changed in it; those with new ids (pasted anew) by their words.
 */
export function diffDocuments(before: ContentDocument, after: ContentDocument): Row[] {
  const budget = newBudget();
  const counterparts = counterpartsOf(before.content, after.content, budget);
  const kept = keptInOrder(counterparts);
  const leftovers = behindWhatStayed(before.content, after.content, counterparts, kept);
  const rows = [...(leftovers.get(-1) ?? [])];
  for (const [place, block] of after.content.entries()) {
    const from = counterparts[place] ?? null;
    const old = from === null ? undefined : before.content[from];
    const moved = old && !kept.has(place) ? direction(place, counterparts, kept) : null;
    const diffed = old ? diffNode(old, block, budget) : ({ kind: "whole", change: "added", node: block } as const);
    rows.push({ type: "block", id: idOf(block), diffed, moved });
    if (from !== null && !moved) rows.push(...(leftovers.get(from) ?? []));
  }
  return withJoined(withSplit(rows, budget), budget);
}

/** What went or moved away, by the old place of the last block before it that stayed; -1 for the beginning. */
function behindWhatStayed(
  before: readonly ContentNode[],
  after: readonly ContentNode[],
  counterparts: Counterparts,
  kept: ReadonlySet<number>,
): Map<number, Row[]> {
  const newPlaces = new Map(counterparts.map((from, place) => [from, place]));
  const rows = new Map<number, Row[]>();
  let anchor = -1;
  for (const [from, block] of before.entries()) {
    const place = newPlaces.get(from);
    if (place !== undefined && kept.has(place)) {
      anchor = from;
      continue;
    }
    const row: Row =
      place === undefined
        ? { type: "block", id: idOf(block), diffed: { kind: "whole", change: "removed", node: block }, moved: null }
        : {
            type: "was-here",
            id: idOf(after[place]),
            moved: direction(place, counterparts, kept),
            words: firstWords(block),
          };
    rows.set(anchor, [...(rows.get(anchor) ?? []), row]);
  }
  return rows;
}

function idOf(block: ContentNode | undefined): string {
  return String(block?.attrs?.id ?? "");
}

function firstWords(block: ContentNode): string {
  const text = textOf(block).replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, "")}…` : text;
}
