import { type SQL, sql } from "drizzle-orm";
import { engine } from "./engine.ts";

/** The ids of the articles whose draft holds every word of `query` (words may be cut short); undefined when it has no words. */
export function articlesMatching(query: string): SQL | undefined {
  const words = wordsOf(query);
  if (!words) return undefined;
  if (engine === "sqlite") {
    const match = words.map((word) => `"${word}"*`).join(" ");
    return sql`(SELECT article_id FROM search_documents WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match}))`;
  }
  const match = words.map((word) => `'${word}':*`).join(" & ");
  return sql`(SELECT article_id FROM search_documents WHERE words @@ to_tsquery('simple', public.unaccent('public.unaccent', ${match})))`;
}

/** The same, where every word stands in the draft's title. */
export function articlesTitled(query: string): SQL | undefined {
  const words = wordsOf(query);
  if (!words) return undefined;
  if (engine === "sqlite") {
    const match = `title : (${words.map((word) => `"${word}"*`).join(" ")})`;
    return sql`(SELECT article_id FROM search_documents WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match}))`;
  }
  const match = words.map((word) => `'${word}':*`).join(" & ");
  const asked = sql`to_tsquery('simple', public.unaccent('public.unaccent', ${match}))`;
  // The index knows all words of an article; those that it finds are looked at once more.
  return sql`(SELECT article_id FROM search_documents WHERE words @@ ${asked} AND standfirst_words(title) @@ ${asked})`;
}

function wordsOf(query: string): string[] | undefined {
  return query
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 12);
}
