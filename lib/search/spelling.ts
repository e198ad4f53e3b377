/** Words that are worth a suggestion: long enough to be told apart by a letter, and no numbers. */
export const SUGGESTIBLE = /^[\p{L}\p{M}]{4,20}$/u;

/** The word, and what is left of it without one of its letters: words of a common key are at most two slips apart. */
export function spellingKeys(word: string): string[] {
  return [...new Set([word, ...shorter(word)])];
}

/** The keys to look under for what was meant: of a long word also what is left without two letters. */
export function keysAsked(word: string): string[] {
  const once = spellingKeys(word);
  return word.length < LONG ? once : [...new Set([...once, ...once.flatMap(shorter)])];
}

/** Slips that a word of this length may have. */
export function mostSlips(word: string): number {
  return word.length < LONG ? 1 : 2;
}
const LONG = 7;

function shorter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** How many letters were left out, put in, mistaken or swapped with the next (Damerau and Levenshtein, restricted). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const mistaken = cell(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, mistaken, swapped ? cell(before, j - 2) + 1 : mistaken),
      );
    }
    [before, last] = [last, row];
  }
  return cell(last, b.length);
}

function cell(row: number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
