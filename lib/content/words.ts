import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { inFull, nearest, type Translated } from "./words/fallback.ts";
import { fr } from "./words/fr.ts";
import type { TextWords } from "./words/text-words.ts";
import { uk } from "./words/uk.ts";

/** One line for each file of the folder; docs/translating.md. */
export const TEXT_LANGUAGES: Record<string, Translated<TextWords>> = { ar, de, en, fr, uk };

const full = Object.fromEntries(Object.entries(TEXT_LANGUAGES).map(([tag, words]) => [tag, inFull(words, en)]));

/** English where nobody has translated them yet. */
export function contentWords(language: string): TextWords {
  return nearest(full, language) ?? en;
}
