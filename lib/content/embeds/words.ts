import type { EmbedWords } from "../words/text-words.ts";
import { contentWords } from "../words.ts";

/** Falls back to English. */
export function embedWords(language: string): EmbedWords {
  return contentWords(language).embeds;
}
