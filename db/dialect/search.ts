import { type SQL, sql } from "drizzle-orm";
import { engine } from "./engine.ts";

/** The ids of the articles whose draft holds every word of `query` (words may be cut short); undefined when it has no words. */
export function articlesMatching(query: string): SQL | undefined {
  const words = query
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 12);
  if (!words) return undefined;
  if (engine === "sqlite") {
    const match = words.map((word) => `"${word}"*`).join(" ");
    return sql`(SELECT article_id FROM search_documents WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match}))`;
  }
  const match = words.map((word) => `'${word}':*`).join(" & ");
  return sql`(SELECT article_id FROM search_documents WHERE words @@ to_tsquery('simple', public.unaccent('public.unaccent', ${match})))`;
}
