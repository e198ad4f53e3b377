import type { TestProject } from "vitest/node";
import { openPostgres } from "#db/dialect/postgres.ts";
import { startPostgres } from "./postgres-cluster.ts";

/** Nothing of it outlives the run; and the housekeeper would look through every database that a test has left. */
const SETTINGS = ["autovacuum=off", "wal_level=minimal", "max_wal_senders=0", "synchronous_commit=off"];

/** Starts a PostgreSQL server for this run and migrates the template that every test file's database is made from. */
export async function setup(project: TestProject) {
  const server = await startPostgres(SETTINGS);
  const store = openPostgres(server.url("template_base"));
  await store.migrate();
  await store.close();
  project.provide("postgresBase", server.url("template_base"));
  return server.stop;
}
