import type { EmbedWords } from "#lib/content/words/text-words.ts";
import { contentWords } from "../words.ts";

/** Falls back to English. */
export function embedWords(language: string): EmbedWords {
  return contentWords(language).embeds;
}
