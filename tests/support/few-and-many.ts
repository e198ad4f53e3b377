import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { engine } from "#db/dialect/engine.ts";
import { openPostgres } from "#db/dialect/postgres.ts";
import { openSqlite } from "#db/dialect/sqlite.ts";
import type { Store } from "#db/dialect/store.ts";
import { startPostgres } from "./postgres-cluster.ts";

const ROUNDS = 60;

/** A store with few rows and one with many, for measurements that ask both in turn, so that a busy machine slows both. */
export type FewAndMany = { stores: [Store, Store]; end: () => Promise<void> };

/** Two stores on the engine of this process, filled by `fill`. */
export async function fewAndMany(
  counts: [few: number, many: number],
  fill: (store: Store, count: number) => Promise<void>,
): Promise<FewAndMany> {
  const both = engine === "postgres" ? await onPostgres() : onSqlite();
  for (const [at, store] of both.stores.entries()) {
    use(store);
    await store.migrate();
    const began = performance.now();
    await fill(store, counts[at] as number);
    // As either engine does by and by.
    if (engine === "postgres") await store.transaction((tx) => store.rows(tx, sql.raw("ANALYZE")));
    else await store.lookAround();
    console.log(`${counts[at]} filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  return both;
}

/** Asks each store in turn, prints the medians and answers their ratio. */
export async function compare(
  says: string,
  stores: readonly [Store, Store],
  read: (at: 0 | 1) => Promise<unknown>,
): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++)
    for (const at of [0, 1] as const) times[at].push(await timed(stores[at], () => read(at)));
  const [few, many] = times.map(median) as [number, number];
  const [left, right] = [few, many].map((time) => `${time.toFixed(2).padStart(6)} ms`);
  console.log(`${says.padEnd(38)} ${left} ${right}  × ${(many / few).toFixed(2)}`);
  return many / few;
}

/** A wish some pages on in a store; fewer where there are no more. */
export async function pagesOn<Wish extends { after?: string | undefined }>(
  pages: number,
  store: Store,
  wish: Wish,
  read: (wish: Wish) => Promise<{ after: string | null }>,
): Promise<Wish> {
  use(store);
  let at = wish;
  for (let page = 0; page < pages; page++) {
    const { after } = await read(at);
    if (!after) break;
    at = { ...at, after };
  }
  return at;
}

/** From here on every read and command works on this store. */
export function use(store: Store): void {
  (globalThis as unknown as Record<symbol, Store>)[Symbol.for("standfirst.store")] = store;
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function timed(store: Store, read: () => Promise<unknown>): Promise<number> {
  use(store);
  const start = performance.now();
  await read();
  return performance.now() - start;
}

function onSqlite(): FewAndMany {
  const directories = ["few", "many"].map((name) => mkdtempSync(join(tmpdir(), `standfirst-${name}-`)));
  const stores = directories.map(openSqlite) as [Store, Store];
  const end = async () => {
    for (const store of stores) await store.close();
    for (const directory of directories) rmSync(directory, { recursive: true });
  };
  return { stores, end };
}

async function onPostgres(): Promise<FewAndMany> {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url("template_base") });
  await client.connect();
  for (const name of ["few", "many"]) await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const stores = ["few", "many"].map((name) => openPostgres(server.url(name))) as [Store, Store];
  const end = async () => {
    for (const store of stores) await store.close();
    await server.stop();
  };
  return { stores, end };
}
