/** How a name answers, the best first. */
const RANKS = { begins: 0, laterWord: 1, otherWords: 2, within: 3 } as const;

/**
 * Things whose names hold every word, those that begin with the words first. Case and accents do not count. `least`: where
 * that is more than to stand within a name.
 */
export function matching<T extends { name: string; words?: string }>(
  things: readonly T[],
  q: string,
  most: number,
  least: keyof typeof RANKS = "within",
): T[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return things
    .map((thing) => ({ thing, rank: rankOf(folded(thing.name), folded(thing.words ?? ""), words) }))
    .filter(({ rank }) => rank <= RANKS[least])
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** Of the word that answers worst; each must be somewhere. */
function rankOf(name: string, more: string, words: readonly string[]): number {
  const ranks = words.map((word) => {
    if (name.startsWith(word)) return RANKS.begins;
    if (name.includes(` ${word}`)) return RANKS.laterWord;
    if (` ${more}`.includes(` ${word}`)) return RANKS.otherWords;
    return name.includes(word) ? RANKS.within : Number.POSITIVE_INFINITY;
  });
  return Math.max(0, ...ranks);
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
