import { and, inArray, type SQL, sql } from "drizzle-orm";
import { rows } from "../client.ts";
import { media } from "../schema/media.ts";
import { engine } from "./engine.ts";

/** Words are found by their beginnings of up to so many letters; what follows is compared in the row. */
const INDEXED = 8;

/**
 * PostgreSQL plans a query by what it knows of its rows. SQLite knows nothing of them: it is shown the way, by taking a
 * small set whole and by keeping other indexes out of sight.
 */
export const plansByStatistics = engine === "postgres";

/** A column as an expression that no index is looked for. */
export function outOfSight(column: SQL): SQL {
  return engine === "sqlite" ? sql`+${column}` : column;
}

/** That the row has a word beginning with each of these (lib/media/words.ts makes both). */
export function mentioned(words: readonly string[]): SQL {
  if (engine === "postgres") return sql`found_by @@ ${words.map((word) => `'${word}':*`).join(" & ")}::tsquery`;
  return and(...words.map((word) => sql`instr(' ' || ${media.words}, ${` ${word}`}) > 0`)) as SQL;
}

/** SQLite alone: the same when fewer than `limit` rows have them, from the index; null when there are more. */
export async function fewMentioned(words: readonly string[], limit: number): Promise<SQL | null> {
  const match = words.map((word) => `"${[...word].slice(0, INDEXED).join("")}"*`).join(" ");
  const found = await rows<{ id: string }>(
    sql`SELECT media_id AS id FROM media_numbers WHERE number IN (SELECT rowid FROM media_index WHERE media_index MATCH ${match} LIMIT ${limit})`,
  );
  if (found.length >= limit) return null;
  const ids = found.map(({ id }) => id);
  return words.some((word) => [...word].length > INDEXED)
    ? (and(inArray(media.id, ids), mentioned(words)) as SQL)
    : inArray(media.id, ids);
}
