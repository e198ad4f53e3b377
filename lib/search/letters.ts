/**
 * One spelling for every spelling that people take for the same word, whatever the language: small, without accents and
 * vowel signs. Texts and questions both go through here, so what one engine finds the other finds.
 */
export function folded(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const made = fold(word);
  // Texts hold some hundred thousand words, of which few make up most.
  if (memo.size >= MOST_KNOWN) memo.clear();
  memo.set(word, made);
  return made;
}

const MOST_KNOWN = 50_000;
const memo = new Map<string, string>();

/** Stand within words: apostrophes as they are typed, and letters that look like one. */
export const APOSTROPHES = "'’‘ʼ`´′\\u02b9-\\u02bf\\u05f3\\u05f4";
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "g");

function fold(word: string): string {
  // NFKC would make a space and an accent of some apostrophes.
  const plain = word.replace(APOSTROPHE, "'").normalize("NFKC").replace(UNSEEN, "").toLowerCase();
  const bare = cutAtApostrophe(withoutMarks(plain));
  const same = bare.replace(OTHERS, (letter) => SAME[letter] ?? letter).replace(DIGIT, (digit) => digitOf(digit));
  return same.replace(NO_LETTER, "");
}

/** Some signs come apart into several, spaces and strokes among them; a term has none. */
export const NO_LETTER = /[^\p{L}\p{N}\p{M}]/gu;

/** Bidi marks, soft hyphens, joiners, and the line that only lengthens an Arabic word. */
const UNSEEN = /[\p{Cf}\u0640]/gu;

/** Accents are letters of their own in no search; й and ї are no accented letters, and stay because they are one sign. */
function withoutMarks(word: string): string {
  if (!MARKS_ARE_ACCENTS.test(word)) return word;
  return word.replace(ALPHABETS_OF_ACCENTS, (letters) => letters.normalize("NFD")).replace(/\p{M}+/gu, "");
}
const MARKS_ARE_ACCENTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}]/u;
const ALPHABETS_OF_ACCENTS = /[\p{Script=Latin}\p{Script=Greek}]+/gu;

/** Letters that one person types and another one does not, beyond accents. */
const SAME: Record<string, string> = {
  // Latin: Turkish, Polish, the Nordic languages, German, French.
  ...{ ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ħ: "h", ß: "ss", æ: "ae", œ: "oe", ς: "σ" },
  // Cyrillic.
  ...{ ё: "е", ґ: "г", ѐ: "е", ѝ: "и" },
  // Arabic, Persian and Urdu: alef and hamza in their forms, yeh and alef maqsura, teh marbuta, kaf, heh.
  ...{ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ئ: "ي", ى: "ي", ی: "ي", ة: "ه", ۀ: "ه", ہ: "ه", ک: "ك", ھ: "ه" },
};
const OTHERS = new RegExp(`[${Object.keys(SAME).join("")}]`, "g");

const DIGIT = /[٠-٩۰-۹]/g;
function digitOf(digit: string): string {
  return String((digit.codePointAt(0) as number) & 15);
}

/** м'ята is one word; l'accord is its second half; Ankara'da and Ukraine's are their first. */
function cutAtApostrophe(word: string): string {
  const at = word.indexOf("'");
  if (at < 0) return word;
  const [before, after] = [word.slice(0, at), word.slice(at + 1).replaceAll("'", "")];
  if (!LATIN.test(before) || !after) return before + after;
  if (ELIDED.has(before)) return after;
  return before.length >= 3 && ENDINGS.has(after) ? before : before + after;
}
const LATIN = /^\p{Script=Latin}+$/u;
/** French and Italian. */
const ELIDED = new Set("l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell all dall nell sull un quell".split(" "));
/** What English and Turkish hang onto a name. */
const ENDINGS = new Set(
  (
    "s t d m ll re ve da de ta te dan den tan ten a e ya ye ı i u yı yi yu ı in ın un nin nın nun la le yla yle " +
    "lar ler ların lerin larda lerde lara lere"
  ).split(" "),
);
