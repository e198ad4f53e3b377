import { type AnyColumn, and, eq, gte, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { outOfSight } from "#db/dialect/out-of-sight.ts";
import { articles } from "#db/schema/articles.ts";
import type { Priority } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** What the desk works on, as conditions. Each part of them has an index, and none holds what an archive has in plenty. */
export const OPEN = ["draft", "live-with-changes"] as const;
const LEFT_LYING_MS = 60 * 24 * 60 * 60 * 1_000;

/**
 * Stands on the board: a draft, changes that are not out, or what waits for its time. What nobody has touched for sixty days,
 * and is not due or planned since, was left lying: the list has it.
 */
export function inWork(now: Date): SQL {
  const { state, changedAt, dueAt, plannedAt, scheduledAt, scheduledAct } = articles;
  const since = new Date(now.getTime() - LEFT_LYING_MS);
  // As a range, since SQLite looks for one in an index and not for what is not null.
  const waits = and(gte(scheduledAt, new Date(0)), eq(scheduledAct, "publish"), sql`${beside(state)} <> 'trashed'`);
  const touched = and(inArray(state, [...OPEN]), gte(changedAt, since));
  return oneOf(touched, and(gte(dueAt, since), isOpen()), and(gte(plannedAt, since), isOpen()), waits);
}

/** That one of these holds, each found by itself: of conditions joined by OR, SQLite would rather ask every article. */
export function oneOf(first: SQL | undefined, ...others: (SQL | undefined)[]): SQL {
  const found = (where: SQL | undefined) => db().select({ id: articles.id }).from(articles).where(where);
  const all = found(first).$dynamic();
  for (const other of others) all.unionAll(found(other));
  return inArray(articles.id, all);
}

/** Somebody still has to do something: what comes out by itself is done. Asked of what another condition finds. */
export function wantsWork(): SQL {
  const comesOut = or(isNull(articles.scheduledAct), ne(articles.scheduledAct, "publish"));
  return and(isOpen(), comesOut) as SQL;
}

function isOpen(): SQL {
  return sql`${beside(articles.state)} IN ${[...OPEN]}`;
}

/** Not what the index is chosen by. */
function beside(column: AnyColumn): SQL {
  return outOfSight(sql`${column}`);
}

export function givenTo(assignee: string, viewer: Viewer): SQL {
  if (assignee === "nobody") return isNull(articles.assigneeId);
  return eq(articles.assigneeId, assignee === "me" ? viewer.id : assignee);
}

const RANKS: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** Sorts the most important first. */
export function rank(): SQL {
  const cases = Object.entries(RANKS).map(
    ([priority, at]) => sql`WHEN ${eq(articles.priority, priority as Priority)} THEN ${sql.raw(String(at))}`,
  );
  return sql`CASE ${sql.join(cases, sql` `)} END`;
}
