import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { engine } from "./engine.ts";
import type { Store } from "./store.ts";

type Journal = { entries: { tag: string; when: number }[] };

/** Name of the newest migration of this version. Both engines have the same ones. */
export function newestMigration(): string {
  return journal().entries.at(-1)?.tag ?? "";
}

/** Names of this version's migrations that the database has not had yet. Throws when the database cannot be read. */
export async function pendingMigrations(store: Store): Promise<string[]> {
  const newest = await newestApplied(store);
  return journal()
    .entries.filter(({ when }) => when > newest)
    .map(({ tag }) => tag);
}

async function newestApplied(store: Store): Promise<number> {
  const where = engine === "postgres" ? sql`to_regclass('drizzle.__drizzle_migrations')::text` : sql`name`;
  const tables = engine === "postgres" ? sql`` : sql` FROM sqlite_schema WHERE name = '__drizzle_migrations'`;
  const [found] = await store.rows<{ name: string | null }>(store.read, sql`SELECT ${where} AS name${tables}`);
  if (!found?.name) return 0;
  const [row] = await store.rows<{ newest: number | string | null }>(
    store.read,
    sql`SELECT max(created_at) AS newest FROM ${sql.raw(found.name)}`,
  );
  return Number(row?.newest ?? 0);
}

function journal(): Journal {
  return JSON.parse(readFileSync(`drizzle/${engine}/meta/_journal.json`, "utf8")) as Journal;
}
