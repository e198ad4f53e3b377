/** The language as Intl takes it; English for a tag that it does not understand. */
export function intlLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** English without a country is the world's, which writes the day first, counts to 24 and spares the last comma. */
export function localeOf(language: string): string {
  const known = intlLanguage(language);
  return known === "en" ? "en-GB" : known;
}

/** What a language calls itself, as a heading or a link says it: Українська, Deutsch. */
export function ownNameOf(language: string): string {
  const known = intlLanguage(language);
  const name = new Intl.DisplayNames([known], { type: "language" }).of(known) ?? language;
  return name.charAt(0).toLocaleUpperCase(known) + name.slice(1);
}

/** Whether two tags name one language written in one way: `en-gb` is `en-GB`, and is not `en`. */
export function sameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const numbers = new Map<string, Intl.NumberFormat>();

/** 1 000 or 1,000, in the figures of the language. */
export function numberIn(language: string, number: number): string {
  const known = numbers.get(language);
  if (known) return known.format(number);
  const made = new Intl.NumberFormat(localeOf(language));
  if (numbers.size < 100) numbers.set(language, made);
  return made.format(number);
}
