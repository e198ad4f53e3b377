import { contentWords } from "../words.ts";

/** What readers are told of an embed, in the language of the article; falls back to English. */
export function embedWords(language: string): ReturnType<typeof contentWords>["embeds"] {
  return contentWords(language).embeds;
}
