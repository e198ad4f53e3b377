import { join } from "node:path";
import Connection from "better-sqlite3";

/** Holds the write lock of a server's SQLite file, as a backup or another program would. Answers how to let go. */
export function holdWriteLock(dataDir: string): () => void {
  const other = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  other.exec("BEGIN IMMEDIATE");
  return () => {
    if (other.inTransaction) other.exec("ROLLBACK");
    other.close();
  };
}

/** As if nobody had been at the desk for long: the next request of each notes that they are back. */
export function forgetWhoWasSeen(dataDir: string): void {
  const other = new Connection(join(dataDir, "standfirst.sqlite"), { timeout: 5_000 });
  other.exec("UPDATE people SET last_seen_at = NULL");
  other.close();
}
