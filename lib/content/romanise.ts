import {
  CYRILLIC,
  GERMAN,
  GREEK,
  LATIN,
  type LetterTable,
  RUSSIAN_SCHOOL,
  UKRAINIAN,
  UKRAINIAN_INITIAL,
} from "./letters.ts";

/** In these languages an apostrophe stands between two words (l'accord); elsewhere within one (don't, м'ята). */
const APOSTROPHE_DIVIDES = new Set(["fr", "it", "ca"]);

/** Small letters without accents: Latin, Cyrillic and Greek in plain Latin letters, other scripts as they are. */
export function romanised(text: string, language: string): string {
  const tongue = language.toLowerCase().split(/[-_]/)[0] ?? "";
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    // What is not read as a letter: stress marks (NFKC left them apart), soft hyphens and joiners, Arabic vowel signs and kashida.
    .replace(/[\u0300-\u036f]|\u00ad|\u200d|[\u064b-\u065f\u0670]|\u0640/g, "")
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, APOSTROPHE_DIVIDES.has(tongue) ? "-" : "");
  return fromLatin(fromGreek(fromCyrillic(plain, tongue)), tongue);
}

function fromCyrillic(text: string, tongue: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  if (!isUkrainian(text, tongue)) return substituted(text, { ...CYRILLIC, ...RUSSIAN_SCHOOL[tongue] });
  const initials = text.replace(/(?<![\p{L}\p{N}])[єїйюя]/gu, (letter) => UKRAINIAN_INITIAL[letter] ?? letter);
  return substituted(initials.replaceAll("зг", "zgh"), { ...CYRILLIC, ...UKRAINIAN });
}

/** Said by the language, or else seen by the letters that only one of the two has. */
function isUkrainian(text: string, tongue: string): boolean {
  if (tongue === "uk") return true;
  return !/^(?:ru|be|bg|sr|mk|kk)$/.test(tongue) && /[іїєґ]/.test(text) && !/[ыэёъў]/.test(text);
}

function fromGreek(text: string): string {
  return text.replace(/\p{Script=Greek}+/gu, (word) => {
    const bare = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/^μπ/, "b");
    return substituted(
      bare.replaceAll("ου", "ou").replaceAll("αυ", "av").replaceAll("ευ", "ev").replaceAll("γγ", "ng"),
      GREEK,
    );
  });
}

function fromLatin(text: string, tongue: string): string {
  const own = tongue === "de" ? substituted(text, GERMAN) : text;
  return substituted(own, LATIN).replace(/\p{Script=Latin}/gu, (letter) =>
    letter.normalize("NFD").replace(/\p{M}/gu, ""),
  );
}

function substituted(text: string, table: LetterTable): string {
  return Array.from(text, (letter) => table[letter] ?? letter).join("");
}
