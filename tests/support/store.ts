import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { dataDir, engine } from "#db/dialect/engine.ts";
import { openSqlite } from "#db/dialect/sqlite.ts";
import type { Store } from "#db/dialect/store.ts";
import { closePostgres, emptyPostgres } from "./postgres-copy.ts";

export { engine };

const KEY = Symbol.for("standfirst.store");
const globals = globalThis as unknown as Record<symbol, Store | undefined>;
const FILE = join(dataDir, "standfirst.sqlite");

/**
 * Call at the top of a test file: `db()`, `store()` and every command then work on an empty, migrated database of its
 * own, a new one for the whole file or for each test.
 */
export function freshStore(per: "file" | "test" = "file"): void {
  const [before, after] = per === "file" ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(() => useFreshStore());
  after(() => closeStore());
  if (engine === "postgres") afterAll(closePostgres);
}

/** The same by hand. Resolves to the environment in which another process opens the same database. */
export async function useFreshStore(): Promise<{ DATA_DIR: string; DATABASE_URL: string }> {
  await closeStore();
  if (engine === "postgres") {
    const { url, store } = await emptyPostgres();
    globals[KEY] = store;
    process.env.DATABASE_URL = url;
  } else {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(FILE + suffix, { force: true });
    copyFileSync(inject("sqliteBase"), FILE);
    globals[KEY] = openSqlite(dataDir);
  }
  return storeEnvironment();
}

/** What a child process needs in its environment to open the database of this test. */
export function storeEnvironment() {
  return { DATA_DIR: dataDir, DATABASE_URL: process.env.DATABASE_URL ?? "" };
}

async function closeStore(): Promise<void> {
  // A database on a server is emptied and used again by the next test, over the same connections.
  if (engine === "sqlite") await globals[KEY]?.close();
  globals[KEY] = undefined;
}
