const MARKS = /\p{M}+/gu;
const PART_OF_WORD = /[\p{L}\p{N}]/u;

/**
 * 1 when a word of the text begins with each of these words, as SQLite's full-text index would find it: without regard to
 * capitals and accents. For looking at one row, where the index would first gather all.
 */
export function wordsHeld(text: string, words: string): 0 | 1 {
  const within = folded(text);
  return folded(words)
    .split(" ")
    .every((word) => begins(within, word))
    ? 1
    : 0;
}

function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !PART_OF_WORD.test(before(text, at))) return true;
  return false;
}

/** The letter before a place, whole where it takes two units. */
function before(text: string, at: number): string {
  const pair = text.codePointAt(at - 2);
  return pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : (text[at - 1] ?? "");
}

function folded(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}
