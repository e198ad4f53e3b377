import Connection from "better-sqlite3";
import { LRUCache } from "lru-cache";

/** Lists of any length make texts that are hardly seen again; the rest are fewer than this. */
const MOST = 400;

/**
 * A connection that reads a statement once only. Drizzle writes the same few texts again and again, and reading and planning
 * one takes longer than most of them take to run. (named-statements.ts does the same on PostgreSQL.)
 */
export class KeepingConnection extends Connection {
  readonly #kept = new LRUCache<string, Connection.Statement>({ max: MOST });

  override prepare: Connection.Database["prepare"] = (text: string): never => {
    const kept = this.#kept.get(text);
    // One that is being walked through belongs to whoever walks.
    const free = kept && !kept.busy ? kept : super.prepare(text);
    // Whoever had it before may have asked for rows without names.
    if (free === kept && free.reader) free.raw(false);
    else if (!kept) this.#kept.set(text, free);
    return free as never;
  };
}
