type Leaf = string | readonly string[] | ((...given: never[]) => string);

/** Words that somebody has begun to translate: any of them may be missing. */
export type Translated<Words> = {
  [Name in keyof Words]?: Words[Name] extends Leaf ? Words[Name] : Translated<Words[Name]>;
};

/** The words of a language, with the English ones where there are none yet. */
export function inFull<Words extends object>(translated: Translated<Words>, english: Words): Words {
  const full = Object.entries(english).map(([name, word]) => {
    const own = (translated as Record<string, unknown>)[name];
    return [name, isGroup(word) ? inFull((own ?? {}) as object, word) : (own ?? word)];
  });
  return Object.fromEntries(full) as Words;
}

/** What English says and the translation does not, such as `search.hint`. */
export function missingIn<Words extends object>(translated: Translated<Words>, english: Words): string[] {
  return Object.entries(english).flatMap(([name, word]) => {
    const own = (translated as Record<string, unknown>)[name];
    if (isGroup(word)) return missingIn((own ?? {}) as object, word).map((inner) => `${name}.${inner}`);
    return own === undefined ? [name] : [];
  });
}

/** The nearest language of a catalogue: `pt-BR`, else `pt`. Its tags are in small letters. */
export function nearest<Words>(catalogue: Readonly<Record<string, Words>>, language: string): Words | undefined {
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join("-");
    if (Object.hasOwn(catalogue, tag)) return catalogue[tag];
  }
  return undefined;
}

function isGroup(word: unknown): word is object {
  return typeof word === "object" && word !== null && !Array.isArray(word);
}
