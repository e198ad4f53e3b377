import type { Media } from "#db/schema/media.ts";
import { licenceName } from "./licences.ts";

/** Raised when the words are made in another way; then they are made anew for all that is there. */
export const WORDS_VERSION = 1;

/** Longest word that is kept, in letters, and of scripts without spaces the longest piece. */
const LONGEST = 64;
const PIECE = 8;
/** Most words of one search; more find nothing more. */
const MOST = 12;

export type Findable = Pick<
  Media,
  | ("fileName" | "alt" | "caption" | "credit" | "creator" | "source" | "copyright")
  | ("licence" | "usageTerms" | "people" | "places" | "takenAt" | "note")
>;

/** What the row is found by and goes by in a list; whoever changes one of its fields writes these too. */
export function findable(row: Findable): Pick<Media, "words" | "sortName" | "wordsVersion"> {
  const { fileName, alt, caption, credit, creator, source, copyright, licence, usageTerms, takenAt, note } = row;
  const texts = [fileName, cut(fileName), alt, caption, credit, creator, source, copyright, licence];
  texts.push(licenceName(licence), usageTerms, takenAt, note, ...row.people, ...row.places);
  const words = new Set(texts.flatMap((text) => wordsIn(text).flatMap(beginnings)));
  return { words: [...words].join(" "), sortName: sortName(fileName), wordsVersion: WORDS_VERSION };
}

/** The words that somebody searches for, each to be the beginning of a word that is there. */
export function wordsAsked(query: string): string[] {
  const words = wordsIn(query).flatMap((word) => (UNSPACED.test(word) ? pieces(word) : [shortened(word)]));
  return [...new Set(words)].slice(0, MOST);
}

/** A name as lists go by it: without capitals and accents, and photo 9 before photo 10. */
export function sortName(name: string): string {
  return plain(name)
    .slice(0, 200)
    .replace(/\d+/g, (digits) => digits.padStart(8, "0"));
}

function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** Letters that one person types and another one does not, beyond accents. */
const SAME: Record<string, string> = {
  ...{ ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ς: "σ" },
  ...{ ى: "ي", ی: "ي", ة: "ه", ک: "ك", "\u0640": "" },
};

/** The same for every spelling that people take for the same word: small, without accents, marks and what cannot be seen. */
function plain(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{Cf}/gu, "")
      // Letters by the book, apostrophes to people.
      .replace(/[\u02b9-\u02bf]/g, " ")
      .replace(ACCENTED, "$1")
      .toLowerCase()
      .replace(/[ıłøđðþßæœςىیةک\u0640]/g, (letter) => SAME[letter] ?? letter)
      .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15))
  );
}

/** IMG2031summitGeneva as IMG 2031 summit Geneva. */
function cut(fileName: string): string {
  return fileName
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/(\p{L})(?=\p{N})/gu, "$1 ")
    .replace(/(\p{N})(?=\p{L})/gu, "$1 ");
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where words stand without spaces, any letter may begin one. */
function beginnings(word: string): string[] {
  if (!UNSPACED.test(word)) return [shortened(word)];
  const letters = [...word];
  return letters.map((_, at) => letters.slice(at, at + PIECE).join(""));
}

function pieces(word: string): string[] {
  const letters = [...word];
  return letters.flatMap((_, at) => (at % PIECE === 0 ? [letters.slice(at, at + PIECE).join("")] : []));
}

function shortened(word: string): string {
  return [...word].slice(0, LONGEST).join("");
}
