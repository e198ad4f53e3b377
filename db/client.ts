import type { SQL } from "drizzle-orm";
import { shared } from "#lib/kernel/shared.ts";
import { databaseUrl, dataDir, engine } from "./dialect/engine.ts";
import { openPostgres } from "./dialect/postgres.ts";
import { openSqlite } from "./dialect/sqlite.ts";
import type { Database, Store, Transaction } from "./dialect/store.ts";

export type { Database, Transaction };

/** The one store of this process, opened on first use: the build loads modules without a database. */
export function store(): Store {
  return shared("store", () => (engine === "postgres" ? openPostgres(databaseUrl as string) : openSqlite(dataDir)));
}

/** For reading. Writes go through a command. */
export function db(): Database {
  return store().read;
}

export function rows<T>(query: SQL, on: Database = db()): Promise<T[]> {
  return store().rows<T>(on, query);
}
