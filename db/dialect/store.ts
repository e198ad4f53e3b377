import type { SQL } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

/** Query building on either engine. Only the methods that both share are used: await the builder, `.returning()` on writes. */
export type Database = Omit<BaseSQLiteDatabase<"async", unknown>, "run" | "all" | "get" | "values" | "transaction">;

/** Inside a transaction. The same builder; a separate name so that signatures say which they need. */
export type Transaction = Database;

/** What the two engines offer the rest of the house. */
export type Store = {
  /** Committed rows only; on SQLite the connection cannot write. */
  read: Database;
  /** Runs `work` in one serialisable transaction; may run it again after a conflict, so it must not act outside the database. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Raw rows, for what the builder cannot say (full-text search, probes). */
  rows<T>(on: Database, query: SQL): Promise<T[]>;
  /** Tells other processes, once the transaction commits, that there is something to read. */
  announce(tx: Transaction): Promise<void>;
  migrate(): Promise<void>;
  /** Runs `work` while no other process runs such work on this database; waits its turn for up to five minutes. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` unless another process is at such work just now; null then. The turn falls with its process. */
  turn<T>(name: string, work: () => Promise<T>): Promise<T | null>;
  /** Calls back when another process may have committed; returns a stop function. */
  watch(changed: () => void): Promise<() => Promise<void>>;
  /** Lets the database look at how its rows have come to lie, so that it goes on choosing the right index. */
  lookAround(): Promise<void>;
  close(): Promise<void>;
};
