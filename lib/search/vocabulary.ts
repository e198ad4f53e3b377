import { APOSTROPHES, folded } from "./letters.ts";
import { SUGGESTIBLE, spellingKeys } from "./spelling.ts";

/** A word that may be suggested: folded, as it is written, and what it is found under. */
export type Written = { word: string; written: string; keys: string[] };

/** Of one text; the rest of a very long one says little that is new. */
const MOST_WORDS = 5_000;
const WORD = new RegExp(`\\p{L}(?:[\\p{L}\\p{M}\\p{Cf}${APOSTROPHES}]*[\\p{L}\\p{M}])?`, "gu");

/** Each word of these texts once, in an order that two processes share, so that neither waits for the other in a circle. */
export function vocabularyOf(texts: string[]): Written[] {
  const found = new Map<string, string>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) {
      const plain = folded(word);
      if (!SUGGESTIBLE.test(plain) || found.has(plain)) continue;
      found.set(plain, writtenAs(word, plain));
      if (found.size >= MOST_WORDS) break;
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, written]) => ({ word, written, keys: spellingKeys(word) }));
}

/** In small letters, without what only hangs on it in this place. */
function writtenAs(word: string, plain: string): string {
  const small = word
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase();
  return folded(small.split(/['’]/)[0] ?? "") === plain ? (small.split(/['’]/)[0] as string) : small;
}
