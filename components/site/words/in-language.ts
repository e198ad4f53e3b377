import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { uk } from "./uk.ts";
import type { Words } from "./words.ts";

const LANGUAGES: Record<string, Words> = { ar, de, en, fr, uk };

/** The words of reader pages in a language given as a BCP 47 tag; English where nobody has translated them yet. */
export function wordsIn(language: string): Words {
  return LANGUAGES[language.toLowerCase().split("-")[0] as string] ?? en;
}
