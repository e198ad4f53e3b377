import { join } from "node:path";
import Connection from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Database } from "./store.ts";

export type Place = { dataDir: string; databaseUrl: string | undefined };

/** Reads one unchanging moment of the database, on a connection of its own, while others go on writing. */
export function withSnapshot<T>(place: Place, work: (db: Database) => Promise<T>): Promise<T> {
  return place.databaseUrl ? onPostgres(place.databaseUrl, work) : onSqlite(place.dataDir, work);
}

async function onSqlite<T>(directory: string, work: (db: Database) => Promise<T>): Promise<T> {
  const connection = new Connection(join(directory, "standfirst.sqlite"), { fileMustExist: true, timeout: 5_000 });
  try {
    connection.pragma("query_only = ON");
    // The moment is fixed by the first read, not by BEGIN.
    connection.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    return await work(drizzleSqlite(connection) as unknown as Database);
  } finally {
    connection.close();
  }
}

async function onPostgres<T>(connectionString: string, work: (db: Database) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(drizzlePostgres(client) as unknown as Database);
  } finally {
    await client.end();
  }
}
