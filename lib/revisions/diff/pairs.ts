import type { ContentNode } from "#lib/content/document.ts";
import type { Budget } from "./budget.ts";
import { shortestWay } from "./sequence.ts";

/** Places in the old and in the new list; null where there is no counterpart. In reading order, what went before what came. */
export type Pair = { a: number | null; b: number | null };

/** Of words in common, to be taken for the same thing rewritten. */
const ALIKE = 0.4;

/** For each block of the new text its place in the old one: by its id, else by what it says, else by how alike they are. */
export function counterpartsOf(
  before: readonly ContentNode[],
  after: readonly ContentNode[],
  budget: Budget,
): (number | null)[] {
  const free = new Set(before.keys());
  const take = (place: number | undefined) => (place !== undefined && free.delete(place) ? place : null);
  const byId = new Map(before.map((block, place) => [block.attrs?.id, place]));
  const found = after.map((block) => (block.attrs?.id == null ? null : take(byId.get(block.attrs.id))));
  const bySaying = new Map([...free].map((place) => [fingerprint(before[place] as ContentNode), place]));
  for (const [place, block] of after.entries()) found[place] ??= take(bySaying.get(fingerprint(block)));
  const [gone, come] = [[...free], [...after.keys()].filter((place) => found[place] === null)];
  for (const { a, b } of alikeIn(before, after, gone, come, budget)) if (a !== null && b !== null) found[b] = a;
  return found;
}

/** Which nodes of two lists in one order belong together: the equal ones, and between those the ones alike in kind and words. */
export function pairs(before: readonly ContentNode[], after: readonly ContentNode[], budget: Budget): Pair[] {
  const way = shortestWay(before.map(fingerprint), after.map(fingerprint), budget);
  if (!way) return alikeIn(before, after, [...before.keys()], [...after.keys()], budget);
  const found: Pair[] = [];
  let [gone, come]: [number[], number[]] = [[], []];
  const between = () => {
    // As many as before, so each is the one that it replaces.
    const inPlace = gone.length === come.length;
    found.push(...alikeIn(before, after, gone, come, budget, inPlace));
    [gone, come] = [[], []];
  };
  for (const step of way) {
    if (step.change === "removed") gone.push(step.before);
    else if (step.change === "added") come.push(step.after);
    else {
      between();
      found.push({ a: step.before, b: step.after });
    }
  }
  between();
  return found;
}

/** In order: each new node takes the first old one left that is of its kind and alike, or that stands in its place. */
function alikeIn(
  before: readonly ContentNode[],
  after: readonly ContentNode[],
  gone: readonly number[],
  come: readonly number[],
  budget: Budget,
  inPlace = false,
): Pair[] {
  const found: Pair[] = [];
  let next = 0;
  for (const [place, b] of come.entries()) {
    const is = after[b] as ContentNode;
    const fits = (a: number | undefined, index: number) => {
      const was = before[a ?? -1];
      if (was?.type !== is.type) return false;
      return (inPlace && index === place) || likeness(was, is, budget) >= ALIKE;
    };
    let match = next;
    // Once the budget is spent only the place can tell.
    while (match < gone.length && !fits(gone[match], match))
      match = budget.left < 0 && !inPlace ? gone.length : match + 1;
    if (match === gone.length) {
      found.push({ a: null, b });
      continue;
    }
    for (; next < match; next++) found.push({ a: gone[next] as number, b: null });
    found.push({ a: gone[next++] as number, b });
  }
  for (; next < gone.length; next++) found.push({ a: gone[next] as number, b: null });
  return found;
}

/** Share of the words that both have, from 0 to 1. */
export function likeness(a: ContentNode, b: ContentNode, budget: Budget): number {
  if (budget.left < 0) return 0;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  // Also what has no words takes a look.
  budget.left -= left.length + right.length + 1;
  if (budget.left < 0 || left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return common / Math.max(left.length, right.length);
}

const WORDS = /[\p{L}\p{N}]+/gu;

export function wordsOf(node: ContentNode): string[] {
  return textOf(node).match(WORDS) ?? [];
}

export function textOf(node: ContentNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join(node.content?.some((child) => child.content) ? " " : "");
}

/** What a node says, whatever its id. */
export function fingerprint(node: ContentNode): string {
  return JSON.stringify(node, (key, value) => (key === "id" ? undefined : value));
}
