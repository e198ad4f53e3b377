import type { Asked } from "#db/dialect/published-index.ts";
import { IN_HEAD, IN_TITLE, languageLabel, PAGE_LABEL } from "./document.ts";
import { termsIn } from "./terms.ts";

export type Alike = { title: string; standfirst: string; language: string };

/** Shorter words join sentences more often than they say what one is about. */
const SHORTEST = 4;
const FROM_TITLE = 4;
const FROM_HEAD = 6;

/**
 * What texts about the same must hold: three of the longest words of title and standfirst in theirs, or else two of the
 * title in theirs. Empty where there are too few words to go by.
 */
export function similarTo({ title, standfirst, language }: Alike): Asked[] {
  const ofTitle = longest(termsIn(title), FROM_TITLE);
  const ofHead = longest([...ofTitle, ...longest(termsIn(standfirst), FROM_HEAD)], FROM_HEAD);
  const among = (groups: string[][], place: string): Asked[] =>
    groups.length === 0 ? [] : [alike(groups.map((terms) => ({ all: terms.map((term) => ({ term: place + term })) })))];
  const alike = (any: Asked[]): Asked => ({
    all: [{ term: languageLabel(language) }, { any }],
    but: [{ term: PAGE_LABEL }],
  });
  return [...among(threesOf(ofHead), IN_HEAD), ...among(pairsOf(ofTitle), IN_TITLE)];
}

function longest(terms: readonly string[], most: number): string[] {
  return [...new Set(terms)]
    .filter((term) => term.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, most);
}

function pairsOf(terms: readonly string[]): string[][] {
  return terms.flatMap((one, at) => terms.slice(at + 1).map((other) => [one, other]));
}

function threesOf(terms: readonly string[]): string[][] {
  return terms.flatMap((one, at) => pairsOf(terms.slice(at + 1)).map((pair) => [one, ...pair]));
}
