/** More than that says nothing new of two texts. */
const MOST = 400;

export type Pairs = { counts: ReadonlyMap<number, number>; size: number };

/** How often each pair of neighbouring letters stands in a text, whatever its case and spaces. */
export function pairsIn(text: string): Pairs {
  const letters = text.slice(0, MOST).toLowerCase().replace(/\s+/g, " ").trim();
  const counts = new Map<number, number>();
  for (let at = 0; at < letters.length; at++) {
    // The last letter pairs with nothing, so that one letter alone is a pair as well.
    const pair = letters.charCodeAt(at) * 65_536 + (letters.charCodeAt(at + 1) || 0);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: letters.length };
}

/** 0 for nothing in common, 1 for the same (Dice’s coefficient). */
export function sameness(a: Pairs, b: Pairs): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * common) / (a.size + b.size);
}
