/** Things whose names hold every word, those that begin with the words first. Case and accents do not count. */
export function matching<T extends { name: string; words?: string }>(
  things: readonly T[],
  q: string,
  most: number,
): T[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return things
    .map((thing) => ({ thing, rank: rankOf(folded(thing.name), folded(thing.words ?? ""), words) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** 0 begins with it, 1 a later word begins with it, 2 it stands within; each word must be somewhere. */
function rankOf(name: string, more: string, words: readonly string[]): number {
  const ranks = words.map((word) => {
    if (name.startsWith(word)) return 0;
    if (name.includes(` ${word}`)) return 1;
    if (name.includes(word) || more.includes(word)) return 2;
    return Number.POSITIVE_INFINITY;
  });
  return Math.max(0, ...ranks);
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
