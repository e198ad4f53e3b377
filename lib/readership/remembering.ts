const MOST_REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 400;

/** Browsers and the pages before ours come in a few thousand spellings; the bounds are for those who make them up. */
export function remembering<T>(judge: (text: string | undefined) => T): (text: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const verdict = judge(text);
    if (text !== undefined && text.length > LONGEST_REMEMBERED) return verdict;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, verdict);
    return verdict;
  };
}
