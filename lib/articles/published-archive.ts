import { and, asc, desc, eq, gt, gte, lt, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ARCHIVED, articles } from "#db/schema/articles.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { archiveMonthsTag, archiveTag, latestTag } from "#lib/tags.ts";
import { countMonths, type MonthBetween, type MonthCount, monthBetween } from "./archive-rows.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { type Span, spanOf, utcMonthsIn } from "./months.ts";
import { cardsOf } from "./published-cards.ts";
import type { Turn } from "./published-lists.ts";
import type { CardList } from "./reader-shapes.ts";

/** The months with something to read and how much there is in each, the newest first. */
export async function publishedArchive(zone: string): Promise<MonthCount[]> {
  tag(latestTag);
  return countMonths(db(), zone);
}

/** The months alone: a page that shows no counts is not made anew with every publication. */
export async function publishedMonths(zone: string): Promise<string[]> {
  tag(archiveMonthsTag);
  return (await countMonths(db(), zone)).map(({ month }) => month);
}

/** The months before and after one; null for a month with nothing to read. It counts nothing. */
export async function publishedMonthBetween(month: string, zone: string): Promise<MonthBetween | null> {
  tag(archiveMonthsTag);
  return monthBetween(db(), month, zone);
}

const PER_PAGE = 30;

/** One page of the articles that first came out in a month, newest first. */
export async function publishedMonth(
  month: string,
  zone: string,
  turn: Turn,
  sections: ReaderSection[],
  size = PER_PAGE,
): Promise<CardList> {
  const span = spanOf(month, zone);
  tag(...utcMonthsIn(span).map(archiveTag));
  const after = readCursor(turn.after);
  const before = after ? null : readCursor(turn.before);
  const found = await places(span, size + 1, after, before);
  const more = found.length > size;
  const page = before ? found.slice(0, size).reverse() : found.slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  return {
    cards: await cardsOf(
      page.map(({ id }) => id),
      sections,
    ),
    newer: (before ? more : after !== null) && first ? writeCursor(first) : null,
    older: (before ? true : more) && last ? writeCursor(last) : null,
  };
}

async function places({ from, to }: Span, limit: number, after: Cursor | null, before: Cursor | null) {
  const { id, publishedAt } = articles;
  const order = before ? asc : desc;
  const rows = await db()
    .select({ at: publishedAt, id })
    .from(articles)
    .where(and(ARCHIVED, gte(publishedAt, from), lt(publishedAt, to), beyond(after, lt), beyond(before, gt)))
    .orderBy(order(publishedAt), order(id))
    .limit(limit);
  return rows.flatMap(({ at, id }) => (at ? [{ at, id }] : []));
}

function beyond(cursor: Cursor | null, side: typeof lt): SQL | undefined {
  const { id, publishedAt } = articles;
  return cursor ? or(side(publishedAt, cursor.at), and(eq(publishedAt, cursor.at), side(id, cursor.id))) : undefined;
}
