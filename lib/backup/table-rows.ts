import { createReadStream } from "node:fs";
import { getTableColumns } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { TableCopy } from "#db/tables.ts";

const AT_ONCE = 200;

/** A table as lines of JSON, the same on both engines: dates in ISO form, flags as booleans, JSON as it is. */
export async function* linesOf(on: Database, { table, order }: TableCopy): AsyncGenerator<string> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await on
      .select()
      .from(table)
      .orderBy(...order)
      .limit(AT_ONCE)
      .offset(offset);
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    if (rows.length < AT_ONCE) return;
  }
}

/** The rows of such a file, some at a time, ready to be inserted. */
export async function* rowsIn(file: string, { table }: TableCopy): AsyncGenerator<Record<string, unknown>[]> {
  const dates = Object.entries(getTableColumns(table)).flatMap(([name, { dataType }]) =>
    dataType === "date" ? [name] : [],
  );
  let rows: Record<string, unknown>[] = [];
  for await (const line of linesIn(file)) {
    const row = JSON.parse(line) as Record<string, unknown>;
    for (const name of dates) if (row[name] !== null) row[name] = new Date(row[name] as string);
    rows.push(row);
    if (rows.length < AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length) yield rows;
}

/** Not node:readline: it would also break lines at U+2028, which a text may hold. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1024 * 1024 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
