import { localeOf } from "#lib/content/language.ts";

/** English without a country is the world's, which writes the day first, counts to 24 and spares the last comma. */
export function localeFor(language: string): string {
  return localeOf(language);
}
