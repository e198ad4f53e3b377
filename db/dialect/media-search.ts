import { and, inArray, type SQL, sql } from "drizzle-orm";
import { rows } from "../client.ts";
import { media, SHELVED } from "../schema/media.ts";
import { engine } from "./engine.ts";

/** SQLite's index has the beginnings of words up to so many letters; what follows is compared in the row. */
const INDEXED = 8;

/** That the row has a word beginning with each of these (lib/media/words.ts makes both), read from the row itself. */
export function mentioned(words: readonly string[]): SQL {
  const place = sql.raw(engine === "postgres" ? "strpos" : "instr");
  return and(...words.map((word) => sql`${place}(' ' || ${media.words}, ${` ${word}`}) > 0`)) as SQL;
}

/** The same from the index, when fewer than `limit` rows have them; null when there are more. */
export async function fewMentioned(words: readonly string[], limit: number): Promise<SQL | null> {
  if (engine === "postgres" && (await isCommon(words))) return null;
  const found = await rows<{ id: string }>(engine === "postgres" ? onPostgres(words, limit) : onSqlite(words, limit));
  if (found.length >= limit) return null;
  const few = inArray(
    media.id,
    found.map(({ id }) => id),
  );
  return words.some((word) => [...word].length > INDEXED) ? (and(few, mentioned(words)) as SQL) : few;
}

/** PostgreSQL's index reads all that it finds before the first; what every twentieth of the newest rows has is met without it. */
async function isCommon(words: readonly string[]): Promise<boolean> {
  const newest = sql`SELECT words FROM media WHERE ${SHELVED} ORDER BY created_at DESC, id DESC LIMIT 400`;
  const [row] = await rows<{ count: string }>(sql`SELECT count(*) FROM (${newest}) AS media WHERE ${mentioned(words)}`);
  return Number(row?.count) >= 20;
}

function onPostgres(words: readonly string[], limit: number): SQL {
  return sql`SELECT id FROM media WHERE found_by @@ ${words.map((word) => `'${word}':*`).join(" & ")}::tsquery LIMIT ${limit}`;
}

function onSqlite(words: readonly string[], limit: number): SQL {
  const match = words.map((word) => `"${[...word].slice(0, INDEXED).join("")}"*`).join(" ");
  return sql`SELECT media_id AS id FROM media_numbers WHERE number IN (SELECT rowid FROM media_index WHERE media_index MATCH ${match} LIMIT ${limit})`;
}
