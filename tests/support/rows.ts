import { getTableName, is, Table } from "drizzle-orm";
import { db } from "#db/client.ts";

const tables = Object.values(import.meta.glob<Record<string, unknown>>("/db/schema/*.ts", { eager: true }))
  .flatMap((module) => Object.values(module))
  .filter((value): value is Table => is(value, Table));

/** Every row of every table, but of those that only count who asked. */
export async function allRows(except: readonly string[] = []): Promise<Record<string, unknown[]>> {
  const shown = tables.filter((table) => !except.includes(getTableName(table)));
  const rows = shown.map(
    async (table) =>
      [
        getTableName(table),
        await db()
          .select()
          .from(table as never),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}

/** The names of all columns that there are, as the code and as the database calls them. */
export function allColumns(): string[] {
  const names = tables.flatMap((table) => Object.entries(table).filter(([name]) => name !== "enableRLS"));
  return [...new Set(names.flatMap(([name, column]) => [name, (column as { name: string }).name]))];
}
