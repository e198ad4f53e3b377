import { and, asc, count, desc, gte, isNotNull, lt, ne, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { ARCHIVED, articles } from "#db/schema/articles.ts";
import { archiveMonthsTag } from "#lib/tags.ts";
import { monthAfter, monthOf, spanOf } from "./months.ts";

export type MonthCount = { month: string; articles: number };

/** Months begin at a quarter of an hour in every zone. */
const QUARTER_MS = 15 * 60_000;

/**
 * The tag of the months that there are, when an article that comes out or goes away may have made or emptied one: it is
 * alone in its quarter of an hour. Asked in the transaction, and so narrowly that nobody who publishes waits for another.
 */
export async function staleMonths(tx: Transaction, articleId: string, at: Date): Promise<string[]> {
  const { id, publishedAt } = articles;
  const from = new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);
  const beside = and(ARCHIVED, gte(publishedAt, from), lt(publishedAt, new Date(from.getTime() + QUARTER_MS)));
  const [other] = await tx
    .select({ id })
    .from(articles)
    .where(and(beside, ne(id, articleId)))
    .limit(1);
  return other ? [] : [archiveMonthsTag];
}

/** The months with something to read, the newest first: one short look at an index of the archive alone for each. */
export async function countMonths(on: Database, zone: string): Promise<MonthCount[]> {
  const [first, last] = [await endOf(on, asc), await endOf(on, desc)];
  if (!first || !last) return [];
  const counts: MonthCount[] = [];
  for (let month = monthOf(first, zone); month <= monthOf(last, zone); month = monthAfter(month))
    counts.push({ month, articles: await countMonth(on, month, zone) });
  return counts.filter(({ articles }) => articles > 0).reverse();
}

/** The nearest months with something to read; null where there is none. */
export type MonthBetween = { before: string | null; after: string | null };

/**
 * Three looks at the index, each for one row, however long the archive is. A month with nothing is known after the first:
 * anybody may ask for one, of a thousand years.
 */
export async function monthBetween(on: Database, month: string, zone: string): Promise<MonthBetween | null> {
  const { publishedAt } = articles;
  const { from, to } = spanOf(month, zone);
  if (!(await endOf(on, asc, and(gte(publishedAt, from), lt(publishedAt, to))))) return null;
  const [before, after] = [await endOf(on, desc, lt(publishedAt, from)), await endOf(on, asc, gte(publishedAt, to))];
  return { before: before && monthOf(before, zone), after: after && monthOf(after, zone) };
}

async function countMonth(on: Database, month: string, zone: string): Promise<number> {
  const { publishedAt } = articles;
  const { from, to } = spanOf(month, zone);
  const within = and(ARCHIVED, gte(publishedAt, from), lt(publishedAt, to));
  const [row] = await on.select({ articles: count() }).from(articles).where(within);
  return Number(row?.articles ?? 0);
}

async function endOf(on: Database, order: typeof asc, within?: SQL): Promise<Date | null> {
  const { publishedAt } = articles;
  const [row] = await on
    .select({ at: publishedAt })
    .from(articles)
    .where(and(ARCHIVED, isNotNull(publishedAt), within))
    .orderBy(order(publishedAt), order(articles.id))
    .limit(1);
  return row?.at ?? null;
}
