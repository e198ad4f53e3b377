import { sql } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { db, rows, store } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { anEvent } from "#tests/support/activity.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor } from "#tests/support/make.ts";
import { allRows } from "#tests/support/rows.ts";
import { engine, freshStore, storeEnvironment, useFreshStore } from "#tests/support/store.ts";

/** What every other test stands on: nothing of one test is there in the next, on either engine. */
freshStore("test");

const emptied = async () => Object.values(await allRows()).flat();
const execute = (statement: string) => store().transaction((tx) => store().rows(tx, sql.raw(statement)));

test("rows, numbers and the record itself are gone, and everything is guarded as before", async () => {
  for (let time = 0; time < 2; time++) {
    expect(await emptied()).toEqual([]);
    await aSite();
    await aDraft((await anEditor()).context, { title: "Summit" });
    expect((await db().select().from(events)).map(({ id }) => id)[0]).toBe(1);
    await expect(store().transaction((tx) => tx.delete(events).where(sql`1 = 1`))).rejects.toThrow();
    await useFreshStore();
  }
});

test.runIf(engine === "postgres")("a database is used again, but not when a test changed more than rows", async () => {
  const { DATABASE_URL: first } = await useFreshStore();
  expect((await useFreshStore()).DATABASE_URL).toBe(first);
  const changes = [
    "ALTER TABLE topics ADD COLUMN extra integer",
    "ALTER TABLE topics ALTER COLUMN name SET DEFAULT 'x'",
    "ALTER TABLE topics ALTER COLUMN name DROP NOT NULL",
    "CREATE INDEX extra ON topics (name)",
    "DROP INDEX events_token",
    "ALTER TABLE events DISABLE TRIGGER events_are_kept",
    "CREATE OR REPLACE FUNCTION standfirst_events_are_kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
    "CREATE TABLE extra (id integer)",
    "CREATE SCHEMA extra",
    "ANALYZE topics",
  ];
  for (const change of changes) {
    const { DATABASE_URL: before } = storeEnvironment();
    await execute(change);
    expect((await useFreshStore()).DATABASE_URL, change).not.toBe(before);
    await anEvent();
  }
});

test.runIf(engine === "postgres")("nor while something is still at work in it, nor when it was closed", async () => {
  const { DATABASE_URL: busy } = storeEnvironment();
  const other = new pg.Client({ connectionString: busy });
  await other.connect();
  await other.query("BEGIN; SELECT 1");
  const { DATABASE_URL: closed } = await useFreshStore();
  expect(closed).not.toBe(busy);
  await other.end();
  await store().close();
  expect((await useFreshStore()).DATABASE_URL).not.toBe(closed);
  expect(await rows(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});
