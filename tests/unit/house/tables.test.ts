import { readdirSync } from "node:fs";
import { getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { DERIVED, FLEETING, LASTING } from "#db/tables.ts";

test("every table is either in a backup or left out on purpose", async () => {
  const files = readdirSync("db/schema").map((file) => file.replace(".ts", ""));
  const modules = await Promise.all(files.map((file) => import(`../../../db/schema/${file}.ts`) as Promise<object>));
  const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, Table));
  const named = [...LASTING.map(({ table }) => table), ...FLEETING, ...DERIVED].map((table) => getTableName(table));
  expect(named.toSorted()).toEqual(tables.map((table) => getTableName(table)).toSorted());
});
