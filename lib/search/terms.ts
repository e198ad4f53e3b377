import { APOSTROPHES, folded, NO_LETTER } from "./letters.ts";
import { stemmed } from "./stem.ts";

/** Raised when texts are cut into terms in another way; then the index is made anew (jobs.ts). */
export const TERMS_VERSION = 1;

/** A word as it stands in a text, and what the index knows it by. */
export type Word = { term: string; from: number; to: number };

/** Every word of a text. Where words stand without spaces each letter counts as one, and a question for several is a phrase. */
export function* wordsIn(text: string): Generator<Word> {
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    const from = found.index;
    if (UNSPACED.test(word)) yield* lettersOf(word, from);
    else {
      const term = termOf(word);
      if (term) yield { term, from, to: from + word.length };
    }
  }
}

/** The term of one word; empty for what has no letter. */
export function termOf(word: string): string {
  return shortened(stemmed(folded(word)));
}

export function termsIn(text: string): string[] {
  return Array.from(wordsIn(text), ({ term }) => term);
}

/** Longest that is told apart, in units; of anything longer the beginning. */
const LONGEST = 40;
function shortened(term: string): string {
  return term.length > LONGEST ? [...term].slice(0, LONGEST / 2).join("") : term;
}

const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\p{Cf}${APOSTROPHES}]*[\\p{L}\\p{N}\\p{M}])?`, "gu");
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const GRAPHEME = /[\p{L}\p{N}]\p{M}*/gu;

function* lettersOf(word: string, start: number): Generator<Word> {
  for (const { 0: letter, index } of word.matchAll(GRAPHEME)) {
    const from = start + index;
    const term = letter.normalize("NFKC").replace(NO_LETTER, "").toLowerCase();
    if (term) yield { term, from, to: from + letter.length };
  }
}
