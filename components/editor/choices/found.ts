import { folded } from "#components/ui/folded.ts";

/** Those of a list whose label or other words begin with every word typed, the likeliest first. */
export function foundIn<Of extends { label: string; words: string }>(all: readonly Of[], typed: string): Of[] {
  const asked = folded(typed).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [...all];
  return all
    .map((each, order) => ({ each, order, rank: rankOf(each, asked) }))
    .filter(({ rank }) => rank < MISS)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ each }) => each);
}

const MISS = 3;

function rankOf({ label, words }: { label: string; words: string }, asked: string[]): number {
  const name = folded(label);
  if (name.startsWith(asked.join(" "))) return 0;
  const own = name.split(/[^\p{L}\p{N}]+/u);
  const begins = (list: string[]) => asked.every((word) => list.some((each) => each.startsWith(word)));
  if (begins(own)) return 1;
  return begins([...own, ...folded(words).split(/\s+/)]) ? 2 : MISS;
}
