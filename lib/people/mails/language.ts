/** The words for a language, by its first part; English where there are none. */
export function wordsFor<Words>(all: Record<string, Words> & { en: Words }, language: string): Words {
  return all[language.split("-")[0]?.toLowerCase() ?? "en"] ?? all.en;
}
