import { type SQL, sql } from "drizzle-orm";
import { rows } from "../client.ts";
import { engine } from "./engine.ts";

/** The ids of the articles whose draft holds every word of `query` (words may be cut short); undefined when it has no words. */
export function articlesMatching(query: string): SQL | undefined {
  const words = wordsOf(query);
  if (!words) return undefined;
  if (engine === "sqlite") {
    const match = words.map((word) => `"${word}"*`).join(" ");
    return sql`(SELECT article_id FROM search_documents WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match}))`;
  }
  return sql`(SELECT article_id FROM search_documents WHERE words @@ ${onPostgres(words)})`;
}

/** How many of the newest drafts are looked at, and how many of them make a word common. */
const LOOKED_AT = 100;
const COMMON = 5;

/**
 * Of a word that many drafts hold, the index would gather all of them before the first is shown. So this condition asks each
 * article that is met on the way for itself, where every twentieth of the newest has the words; undefined where fewer do.
 */
export async function commonWords(query: string, where: "text" | "title" = "text"): Promise<SQL | undefined> {
  const words = wordsOf(query);
  if (!words) return undefined;
  const asked = held(words, where);
  const newest = sql`SELECT id FROM articles ORDER BY changed_at DESC, id DESC LIMIT ${LOOKED_AT}`;
  const some = await rows(
    sql`SELECT 1 FROM (${newest}) AS newest INNER JOIN search_documents AS words_of ON words_of.article_id = newest.id WHERE ${asked} LIMIT ${COMMON}`,
  );
  if (some.length < COMMON) return undefined;
  return sql`EXISTS (SELECT 1 FROM search_documents AS words_of WHERE words_of.article_id = articles.id AND ${asked})`;
}

/** That a row of `words_of` holds every word. */
function held(words: string[], where: "text" | "title"): SQL {
  const isTitle = where === "title";
  if (engine === "postgres")
    return sql`${isTitle ? sql`standfirst_words(words_of.title)` : sql`words_of.words`} @@ ${onPostgres(words)}`;
  const text = isTitle
    ? sql`words_of.title`
    : sql`words_of.title || ' ' || words_of.standfirst || ' ' || words_of.body`;
  return sql`words_held(${text}, ${words.join(" ")})`;
}

function onPostgres(words: string[]): SQL {
  const match = words.map((word) => `'${word}':*`).join(" & ");
  return sql`to_tsquery('simple', public.unaccent('public.unaccent', ${match}))`;
}

/** The same as articlesMatching, where every word stands in the draft's title. */
export function articlesTitled(query: string): SQL | undefined {
  const words = wordsOf(query);
  if (!words) return undefined;
  if (engine === "sqlite") {
    const match = `title : (${words.map((word) => `"${word}"*`).join(" ")})`;
    return sql`(SELECT article_id FROM search_documents WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${match}))`;
  }
  const asked = onPostgres(words);
  // The index knows all words of an article; those that it finds are looked at once more.
  return sql`(SELECT article_id FROM search_documents WHERE words @@ ${asked} AND standfirst_words(title) @@ ${asked})`;
}

function wordsOf(query: string): string[] | undefined {
  return query
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 12);
}
