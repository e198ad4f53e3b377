import { inFull, nearest, type Translated } from "#lib/content/words/fallback.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { uk } from "./uk.ts";
import type { Words } from "./words.ts";

/** One line for each file of the folder; docs/translating.md. */
export const PAGE_LANGUAGES: Record<string, Translated<Words>> = { ar, de, en, fr, uk };

const full = Object.fromEntries(Object.entries(PAGE_LANGUAGES).map(([tag, words]) => [tag, inFull(words, en)]));

/** The words of reader pages in a language given as a BCP 47 tag; English where nobody has translated them yet. */
export function wordsIn(language: string): Words {
  return nearest(full, language) ?? en;
}
