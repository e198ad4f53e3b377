import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { engine } from "./engine.ts";

/**
 * The column kinds that the schema is written in. Each is built for the engine of this process and typed as its SQLite
 * twin: the two builders share their methods, so one schema serves both (docs/decisions/one-schema-two-engines.md).
 */
const onPostgres = engine === "postgres";
function as<T>(column: unknown): T {
  return column as T;
}

export const table = as<typeof lite.sqliteTable>(onPostgres ? pg.pgTable : lite.sqliteTable);
export const index = as<typeof lite.index>(onPostgres ? pg.index : lite.index);
export const uniqueIndex = as<typeof lite.uniqueIndex>(onPostgres ? pg.uniqueIndex : lite.uniqueIndex);
export const primaryKey = as<typeof lite.primaryKey>(onPostgres ? pg.primaryKey : lite.primaryKey);

const liteText = (name: string) => lite.text(name);
export function text(name: string): ReturnType<typeof liteText> {
  return onPostgres ? as(pg.text(name)) : liteText(name);
}

const liteInteger = (name: string) => lite.integer(name);
/** A whole number below 2³¹: PostgreSQL's integer has no room for more. */
export function integer(name: string): ReturnType<typeof liteInteger> {
  return onPostgres ? as(pg.integer(name)) : liteInteger(name);
}

const liteReal = (name: string) => lite.real(name);
export function real(name: string): ReturnType<typeof liteReal> {
  return onPostgres ? as(pg.doublePrecision(name)) : liteReal(name);
}

const liteFlag = (name: string) => lite.integer(name, { mode: "boolean" });
export function flag(name: string): ReturnType<typeof liteFlag> {
  return onPostgres ? as(pg.boolean(name)) : liteFlag(name);
}

const liteMoment = (name: string) => lite.integer(name, { mode: "timestamp_ms" });
/** A point in time, to the millisecond on both engines, so that keyset cursors compare equal. */
export function moment(name: string): ReturnType<typeof liteMoment> {
  return onPostgres ? as(pg.timestamp(name, { mode: "date", precision: 3, withTimezone: true })) : liteMoment(name);
}

const liteJson = (name: string) => lite.text(name, { mode: "json" });
/** JSON kept as written: PostgreSQL's jsonb would reorder keys and break content hashes. */
export function json(name: string): ReturnType<typeof liteJson> {
  return onPostgres ? as(pg.json(name)) : liteJson(name);
}

const liteCounter = (name: string) => lite.integer(name).primaryKey({ autoIncrement: true });
/** A primary key that the database counts up. */
export function counter(name: string): ReturnType<typeof liteCounter> {
  return onPostgres ? as(pg.bigserial(name, { mode: "number" }).primaryKey()) : liteCounter(name);
}
