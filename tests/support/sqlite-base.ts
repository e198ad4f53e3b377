import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openSqlite } from "#db/dialect/sqlite.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database file that each test file copies. */
    sqliteBase: string;
    /** Address of a migrated, empty template database on the run's own server. */
    postgresBase: string;
  }
}

/** Migrates one file per run. */
export async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), "standfirst-base-"));
  const store = openSqlite(directory);
  await store.migrate();
  await store.close();
  project.provide("sqliteBase", join(directory, "standfirst.sqlite"));
  return () => rmSync(directory, { recursive: true, force: true });
}
