import { termsIn } from "./terms.ts";

/** A word, or a phrase in quotation marks, as it stands between two places of what was typed. */
export type Unit = { terms: string[]; written: string; from: number; to: number };
export type Question = { wanted: Unit[]; unwanted: Unit[] };

/** Longest question that is read, in units; the page's field takes no more. */
export const LONGEST_QUESTION = 200;
const MOST_UNITS = 12;

/**
 * What somebody wants found: every word, "a phrase", and -without that. Nothing else has a meaning, so nothing can be
 * wrong with it: a quotation mark that nothing closes, AND, NEAR, * and brackets are what they look like or nothing.
 */
export function questionOf(typed: string): Question {
  const text = typed.slice(0, LONGEST_QUESTION);
  const units = Array.from(text.matchAll(PART), unitOf).filter(({ terms }) => terms.length > 0);
  const wanted = units.filter(({ not }) => !not).slice(0, MOST_UNITS);
  const telling = wanted.filter(({ terms, quoted }) => quoted || !isSlight(terms));
  return {
    wanted: telling.length > 0 ? telling : wanted,
    unwanted: units.filter(({ not }) => not).slice(0, MOST_UNITS),
  };
}

/** Signs of other searches part words; a hyphen, a point and an apostrophe do not. */
const PART =
  /(?<not>(?<![^\s(])[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]+)["“”„«»]|(?<word>[^\s"“”„«»()[\]{}<>|&!*^~:;,+=/\\]+))/gu;

function unitOf(found: RegExpExecArray) {
  const { not, phrase, word = "" } = found.groups as Record<string, string | undefined>;
  const written = (phrase ?? word).trim();
  const from = found.index + found[0].indexOf(written);
  return {
    ...{ terms: termsIn(written), written, from, to: from + written.length },
    ...{ not: not !== undefined, quoted: phrase !== undefined },
  };
}

/** One letter of an alphabet: a, y, і, в say nothing beside other words. */
function isSlight(terms: string[]): boolean {
  const [term = ""] = terms;
  return (
    terms.length === 1 &&
    term.length === 1 &&
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(term)
  );
}
