import { type AnyColumn, eq, inArray, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";

/** Databases take only so many values in one statement. */
const ROWS_AT_ONCE = 1_000;

type Counted = SQLiteTable & { views: AnyColumn };

/**
 * Adds views to those that stand in the rows already, or begins the rows. In the order of their keys, so that two nodes
 * wait for one another and never both.
 */
export async function addViews<T extends Counted>(
  tx: Transaction,
  table: T,
  key: (keyof T["$inferInsert"] & keyof T & string)[],
  counted: readonly T["$inferInsert"][],
): Promise<void> {
  const keyOf = (row: T["$inferInsert"]) => JSON.stringify(key.map((name) => row[name]));
  const rows = counted.map((row) => ({ row, at: keyOf(row) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  const target = key.map((name) => table[name] as AnyColumn);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const piece = rows.slice(from, from + ROWS_AT_ONCE).map(({ row }) => row);
    await tx
      .insert(table)
      .values(piece as never)
      .onConflictDoUpdate({ target: target as never, set: { views: sql`${table.views} + excluded.views` } as never });
  }
}

/** Article by article the section in which readers find it; null for none. */
export type Places = Map<string, string | null>;

/** Of these articles those that are still there. */
export async function placesOf(tx: Transaction, ids: readonly string[]): Promise<Places> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: articles.id, sectionId: sections.id })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .leftJoin(sections, eq(sections.id, revisions.sectionId))
    .where(inArray(articles.id, [...ids]));
  return new Map(found.map(({ id, sectionId }) => [id, sectionId]));
}
