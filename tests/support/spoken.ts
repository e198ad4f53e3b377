import { en } from "#components/site/words/en.ts";
import { wordsIn } from "#components/site/words/in-language.ts";

/** The English words of reader pages that a page in another language shows all the same. */
export function englishIn(html: string, language: string): string[] {
  const own = new Set(textsOf(wordsIn(language)));
  const foreign = textsOf(en).filter((word) => word.length > 3 && !own.has(word));
  const shown = html
    .replace(/<(script|style)\b.*?<\/\1>|<meta\b[^>]*>/gs, "")
    .replace(/(?:class|href|rel|name|type|id)="[^"]*"/g, "");
  return foreign.filter((word) => new RegExp(`[>"\\s]${RegExp.escape(word)}[<"\\s:]`).test(shown));
}

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === "string" ? [word] : typeof word === "object" && word !== null ? textsOf(word) : [],
  );
}
