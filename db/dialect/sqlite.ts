import { AsyncLocalStorage } from "node:async_hooks";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { KeepingConnection } from "./keeping-connection.ts";
import type { Database, Store } from "./store.ts";
import { wordsHeld } from "./words-held.ts";

const PATIENCE_MS = 10_000;
const LONGEST_TURN_MS = 300_000;
const WATCH_EVERY_MS = 200;

/** One file, one writer, readers beside it. `directory` is created when missing. */
export function openSqlite(directory: string): Store {
  // It holds the hashes of passwords.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, "standfirst.sqlite");
  const writer = connect(file);
  const write = drizzle(writer) as unknown as Database;
  let reader: Connection.Database | undefined;
  let read: Database | undefined;
  const inTransaction = new AsyncLocalStorage<true>();
  let queue: Promise<unknown> = Promise.resolve();

  function transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
    if (inTransaction.getStore()) throw new Error("Transactions do not nest: pass tx down.");
    // Counted from here: behind others who waited in vain nobody waits as long once more.
    const until = performance.now() + PATIENCE_MS;
    const turn = queue.then(() => inTransaction.run(true, () => commit(writer, until, () => work(write))));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    get read() {
      if (!read) {
        reader = connect(file);
        reader.pragma("query_only = ON");
        read = drizzle(reader) as unknown as Database;
      }
      return read;
    },
    transaction,
    // The drivers' `all` is synchronous and typed away from Database, which both engines share.
    rows: async (on, query) => (on as unknown as { all(q: unknown): never[] }).all(query),
    // The file's data version changes by itself; see watch.
    announce: async () => undefined,
    // The migrator reads its journal before it begins, so two processes that start together must take turns.
    migrate: () => alone(directory, async () => applyMigrations(writer)),
    alone: (work) => alone(directory, work),
    // Writers take turns anyway.
    turn: (_name, work) => work(),
    async watch(changed) {
      let seen = writer.pragma("data_version", { simple: true });
      const timer = setInterval(() => {
        const now = writer.pragma("data_version", { simple: true });
        if (now !== seen) changed();
        seen = now;
      }, WATCH_EVERY_MS);
      return async () => clearInterval(timer);
    },
    // Without its figures it takes ten rows for what any index finds, and walks through a long one for eight. Every table is
    // asked (0x10000), and of a long one a sample (0x10). It takes its turn like whatever else writes.
    async lookAround() {
      await transaction(async () => writer.pragma("optimize = 0x10012"));
    },
    async close() {
      await queue;
      reader?.close();
      writer.close();
    },
  };
}

function connect(file: string): Connection.Database {
  const connection = new KeepingConnection(file, { timeout: 5_000 });
  chmodSync(file, 0o600);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.function("words_held", { deterministic: true }, (text, words) => wordsHeld(String(text), String(words)));
  // From here on waiting is asynchronous (see begin): a blocking wait would freeze the whole process.
  connection.pragma("busy_timeout = 0");
  return connection;
}

async function commit<T>(connection: Connection.Database, until: number, work: () => Promise<T>): Promise<T> {
  await begin(connection, until);
  try {
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** `until` is by `performance.now()`, which no change of the clock moves; it is tried once even when that is over. */
async function begin(connection: Connection.Database, until: number, kind = "IMMEDIATE"): Promise<void> {
  for (let wait = 1; ; wait = Math.min(wait * 2, 20)) {
    try {
      connection.exec(`BEGIN ${kind}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "SQLITE_BUSY" || performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * wait));
  }
}

/** A lock on a second file, held without a thread waiting for it; it falls with the process. */
async function alone<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const lock = new Connection(join(directory, "alone.lock"), { timeout: 0 });
  try {
    await begin(lock, performance.now() + LONGEST_TURN_MS, "EXCLUSIVE");
    return await work();
  } finally {
    lock.close();
  }
}

function applyMigrations(connection: Connection.Database): void {
  connection.pragma("busy_timeout = 10000");
  migrate(drizzle(connection), { migrationsFolder: "drizzle/sqlite" });
  connection.pragma("busy_timeout = 0");
}
