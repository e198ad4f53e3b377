import { sql } from "drizzle-orm";
import pg from "pg";
import { inject } from "vitest";
import { openPostgres } from "#db/dialect/postgres.ts";
import type { Store } from "#db/dialect/store.ts";
import { newId } from "#db/id.ts";

/** A database made from the template. `keeper` is a connection of our own, which no test sees. */
type Copy = { url: string; store: Store; keeper: pg.Client; shape: string; emptying: string };

/** Above this, emptying costs more than a new copy, and so does what emptying leaves behind. */
const MOST_BYTES = 8 * 1024 * 1024;
let copy: Copy | undefined;

/**
 * An empty, migrated database: the one of the test before, emptied, or a new one where that is not just as it was made. A
 * new one costs a copy of all files, and each of its connections a start of its own.
 */
export async function emptyPostgres(): Promise<{ url: string; store: Store }> {
  if (copy && (await isEmptyAgain(copy))) return copy;
  await closePostgres();
  copy = await newCopy();
  return copy;
}

/** Databases are left to the end of the run: the whole server goes then. */
export async function closePostgres(): Promise<void> {
  await copy?.store.close().catch(() => undefined);
  await copy?.keeper.end().catch(() => undefined);
  copy = undefined;
}

async function isEmptyAgain({ store, keeper, shape, emptying }: Copy): Promise<boolean> {
  try {
    const [now] = (await keeper.query(STATE)).rows;
    if (now.shape !== shape || now.busy > 0 || Number(now.bytes) > MOST_BYTES) return false;
    await keeper.query(emptying);
    // A test may have closed it.
    await store.rows(store.read, sql`SELECT 1`);
    return true;
  } catch {
    return false;
  }
}

async function newCopy(): Promise<Copy> {
  const template = inject("postgresBase");
  const url = template.replace("template_base", `test_${newId()}`);
  const client = new pg.Client({ connectionString: template.replace("template_base", "postgres") });
  await client.connect();
  try {
    // Files as they are: the default writes every page to the log first.
    await client.query(`CREATE DATABASE ${new URL(url).pathname.slice(1)} TEMPLATE template_base STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  const keeper = new pg.Client({ connectionString: url });
  keeper.on("error", () => undefined);
  await keeper.connect();
  await keeper.query("SET lock_timeout = 2000");
  return {
    ...{ url, keeper, store: openPostgres(url) },
    ...{ shape: (await keeper.query(STATE)).rows[0].shape, emptying: await emptyingOf(keeper) },
  };
}

/**
 * Takes everything out as if it had never been: without triggers, since the database itself keeps the record of what
 * happened, and with all numbers beginning anew.
 */
async function emptyingOf(keeper: pg.Client): Promise<string> {
  const { rows } = await keeper.query(`SELECT relkind AS kind, quote_ident(relname) AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')`);
  const named = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  const filled = named("r").map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`);
  const kept = (await keeper.query(filled.join(" UNION ALL "))).rows.map(({ name }) => name);
  if (kept.length > 0)
    throw new Error(`Migrations fill ${kept.join(", ")}: a database that is emptied would lack that.`);
  return [
    "BEGIN; SET LOCAL session_replication_role = replica",
    ...named("r").map((table) => `DELETE FROM ${table}`),
    ...named("S").map((sequence) => `SELECT setval('${sequence}', 1, false)`),
    "COMMIT",
  ].join(";");
}

/** Whatever a statement can change of tables, columns, indexes, rules and statistics; who is still at work; and how large. */
const STATE = `SELECT
  (SELECT md5(string_agg(line, ',' ORDER BY line)) FROM (
    SELECT concat_ws('.', 'class', oid, xmin, relfilenode, reltuples) FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws('.', 'column', attrelid, attnum, pg_attribute.xmin) FROM pg_attribute
      JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws('.', 'default', oid, xmin) FROM pg_attrdef
    UNION ALL SELECT concat_ws('.', 'constraint', oid, xmin) FROM pg_constraint
    UNION ALL SELECT concat_ws('.', 'trigger', oid, xmin) FROM pg_trigger
    UNION ALL SELECT concat_ws('.', 'function', oid, xmin) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws('.', 'schema', oid, xmin) FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
  ) AS all_of_it(line)) AS shape,
  (SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle') AS busy,
  (SELECT sum(pg_relation_size(oid)) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AS bytes`;
