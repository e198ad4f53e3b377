import { or, type SQL, sql } from "drizzle-orm";

/** Most words of one search; more find nothing more. */
const MOST = 8;

/**
 * One condition for each word of the query: that the text holds it, whatever its capitals. For texts too short to be worth
 * a search index. SQLite lowers ASCII alone, so a word is also tried with its first letter as a name would have it.
 */
export function mentioning(text: SQL, query: string): SQL[] {
  const words =
    query
      .normalize("NFC")
      .toLowerCase()
      .match(/[^\s\p{Cc}]+/gu) ?? [];
  return words.slice(0, MOST).map((word) => mentions(text, word));
}

function mentions(text: SQL, word: string): SQL {
  const [first = "", ...rest] = word;
  const spellings = new Set([word, first.toUpperCase() + rest.join("")]);
  const tries = [...spellings].map(
    (each) => sql`lower(${text}) LIKE ${`%${each.replace(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'`,
  );
  return or(...tries) as SQL;
}
