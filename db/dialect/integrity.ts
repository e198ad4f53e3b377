import { sql } from "drizzle-orm";
import { engine } from "./engine.ts";
import type { Store } from "./store.ts";

/** What is broken inside the database file, in its own words; PostgreSQL looks after itself. */
export async function integrityFaults(store: Store): Promise<string[]> {
  if (engine === "postgres") return [];
  const found = await store.rows<{ integrity_check: string }>(store.read, sql`PRAGMA integrity_check(5)`);
  const strays = await store.rows<{ table: string; parent: string }>(store.read, sql`PRAGMA foreign_key_check`);
  return [
    ...found.map((row) => row.integrity_check).filter((line) => line !== "ok"),
    ...strays.slice(0, 5).map(({ table, parent }) => `a row of ${table} refers to a missing row of ${parent}`),
  ];
}
