import { and, asc, count, desc, eq, gte, isNotNull, lt, ne } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { archiveMonths } from "#db/schema/archive.ts";
import { ARCHIVED, articles } from "#db/schema/articles.ts";
import { site } from "#db/schema/site.ts";
import { archiveMonthsTag } from "#lib/tags.ts";
import { monthAfter, monthOf, spanOf } from "./months.ts";

export type MonthCount = { month: string; articles: number };

/**
 * Counts one month anew, in the transaction that brings an article of it out or takes one away. A count and no sum that
 * is counted on: it cannot go astray. Answers what is stale beside the lists of the month: the months that there are.
 */
export async function keepCount(tx: Transaction, publishedAt: Date): Promise<string[]> {
  const [row] = await tx.select({ zone: site.timeZone }).from(site).where(eq(site.id, 1));
  const zone = row?.zone ?? "UTC";
  const known = await keptMonths(tx, zone);
  if (known.length === 0) return countAll(tx, zone);
  const month = monthOf(publishedAt, zone);
  const articles = await countMonth(tx, month, zone);
  const before = known.some((each) => each.month === month);
  const one = and(eq(archiveMonths.zone, zone), eq(archiveMonths.month, month));
  if (articles === 0) await tx.delete(archiveMonths).where(one);
  else if (before) await tx.update(archiveMonths).set({ articles }).where(one);
  else await tx.insert(archiveMonths).values({ zone, month, articles });
  return before === articles > 0 ? [] : [archiveMonthsTag];
}

/** Lets all be counted anew by the next publication: after many articles went at once. */
export async function forgetCounts(tx: Transaction): Promise<void> {
  await tx.delete(archiveMonths).where(ne(archiveMonths.zone, ""));
}

/** The newest first; none where nothing was counted in this zone yet. */
export function keptMonths(on: Database, zone: string): Promise<MonthCount[]> {
  const { month, articles } = archiveMonths;
  return on.select({ month, articles }).from(archiveMonths).where(eq(archiveMonths.zone, zone)).orderBy(desc(month));
}

/** The same from the articles themselves, a statement for each month: for the first time in a zone. */
export async function countMonths(on: Database, zone: string): Promise<MonthCount[]> {
  const [first, last] = [await endOf(on, asc), await endOf(on, desc)];
  if (!first || !last) return [];
  const counts: MonthCount[] = [];
  for (let month = monthOf(first, zone); month <= monthOf(last, zone); month = monthAfter(month))
    counts.push({ month, articles: await countMonth(on, month, zone) });
  return counts.filter(({ articles }) => articles > 0).reverse();
}

async function countAll(tx: Transaction, zone: string): Promise<string[]> {
  await forgetCounts(tx);
  const counts = await countMonths(tx, zone);
  if (counts.length > 0) await tx.insert(archiveMonths).values(counts.map((each) => ({ zone, ...each })));
  return [archiveMonthsTag];
}

async function countMonth(on: Database, month: string, zone: string): Promise<number> {
  const { publishedAt } = articles;
  const { from, to } = spanOf(month, zone);
  const within = and(ARCHIVED, gte(publishedAt, from), lt(publishedAt, to));
  const [row] = await on.select({ articles: count() }).from(articles).where(within);
  return Number(row?.articles ?? 0);
}

async function endOf(on: Database, order: typeof asc): Promise<Date | null> {
  const { publishedAt } = articles;
  const [row] = await on
    .select({ at: publishedAt })
    .from(articles)
    .where(and(ARCHIVED, isNotNull(publishedAt)))
    .orderBy(order(publishedAt), order(articles.id))
    .limit(1);
  return row?.at ?? null;
}
