import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { engine } from "./engine.ts";
import type { Transaction } from "./store.ts";

/**
 * After rows were written with their ids: lets the table count on above them, and never back, so that another process
 * that follows the ids misses nothing. SQLite does so by itself.
 */
export async function continueCounter(tx: Transaction, table: SQLiteTable): Promise<void> {
  if (engine === "sqlite" || getTableColumns(table).id?.columnType !== "PgBigSerial53") return;
  const sequence = sql`pg_get_serial_sequence(${getTableName(table)}, 'id')`;
  const execute = (query: SQL) => (tx as unknown as { execute(query: SQL): Promise<unknown> }).execute(query);
  await execute(sql`SELECT setval(${sequence}, greatest(nextval(${sequence}), (SELECT max(id) FROM ${table})))`);
}
