import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { NamingClient } from "./named-statements.ts";
import { sqlState } from "./sql-state.ts";
import type { Database, Store } from "./store.ts";

const ATTEMPTS = 20;
const LONGEST_STATEMENT_MS = 60_000;
const TURN_LOCK = 7_318_501;
const LONGEST_TURN_MS = 300_000;
const WATCH_EVERY_MS = 1_000;
/** Serialisation failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const RETRY = new Set(["40001", "40P01"]);

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({
    Client: NamingClient,
    // Within a transaction what does not wait for an answer is not held back for one (together.ts).
    pipeline: true,
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A server that took the question and never answers is an outage too. The driver's own limit is for one that is gone.
    statement_timeout: LONGEST_STATEMENT_MS,
    query_timeout: LONGEST_STATEMENT_MS + 5_000,
  });
  // A dropped idle connection must not end the process; the next query reports the outage to whoever asked.
  pool.on("error", ignore);

  return {
    read: drizzle(pool) as unknown as Database,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await commit(pool, work);
        } catch (error) {
          if (attempt === ATTEMPTS || !RETRY.has(sqlState(error))) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * attempt));
      }
    },
    rows: async (on, query) =>
      (await (on as unknown as { execute(q: unknown): Promise<{ rows: never[] }> }).execute(query)).rows,
    async announce(tx) {
      await (tx as unknown as { execute(q: SQL): Promise<unknown> }).execute(
        sql`SELECT pg_notify('standfirst_events', '')`,
      );
    },
    migrate: () =>
      alone(connectionString, (client) => migrate(drizzle(client), { migrationsFolder: "drizzle/postgres" })),
    alone: (work) => alone(connectionString, () => work()),
    turn: (name, work) => turn(pool, name, work),
    watch: (changed) => watch(connectionString, changed),
    // Its own housekeeping does.
    lookAround: async () => undefined,
    close: () => pool.end(),
  };
}

/** A lock of the whole database, on a connection of its own: waiting for it, or migrating, outlasts a statement's limit. */
async function alone<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", ignore);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${LONGEST_TURN_MS}`);
    await client.query("SELECT pg_advisory_lock($1)", [TURN_LOCK]);
    return await work(client);
  } finally {
    // The lock falls with its connection.
    await client.end();
  }
}

/** A lock that belongs to a connection of the pool while the work goes on. Nobody waits for it. */
async function turn<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T | null> {
  const client = await pool.connect();
  client.on("error", ignore);
  let broken = true;
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtext($1)) AS mine", [name]);
    const done = rows[0]?.mine ? await work() : null;
    if (rows[0]?.mine) await client.query("SELECT pg_advisory_unlock(hashtext($1))", [name]);
    broken = false;
    return done;
  } finally {
    client.off("error", ignore);
    // A connection that may still hold the lock must not go back.
    client.release(broken);
  }
}

async function commit<T>(pool: pg.Pool, work: (tx: Database) => Promise<T>): Promise<T> {
  const client = (await pool.connect()) as pg.PoolClient & NamingClient;
  client.naming = true;
  // While it is lent out the pool does not listen, and an error that nobody hears ends the process.
  client.on("error", ignore);
  try {
    await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
    const result = await work(drizzle(client) as unknown as Database);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.naming = false;
    client.off("error", ignore);
    client.release();
  }
}

/** Whoever waits for an answer of the connection is told of it anyway. */
const ignore = () => undefined;

/** Notifications wake us early; the timer is the safety net when the listening connection is lost. */
async function watch(connectionString: string, changed: () => void): Promise<() => Promise<void>> {
  const listener = new pg.Client({ connectionString });
  listener.on("error", () => undefined);
  listener.on("notification", changed);
  await listener.connect().then(() => listener.query("LISTEN standfirst_events"));
  const timer = setInterval(changed, WATCH_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await listener.end();
  };
}
