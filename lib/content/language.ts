/** The language as Intl takes it; English for a tag that it does not understand. */
export function intlLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
