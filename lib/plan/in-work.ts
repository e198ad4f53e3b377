import { and, eq, gte, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import type { Priority } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** What the desk works on, as conditions. All begin with the state, or the schedule, which have their index. */
const OPEN = ["draft", "live-with-changes"] as const;

/** Stands on the board: a draft, changes that are not out, or what waits for its time. */
export function inWork(): SQL {
  // As a range, since SQLite looks for one in an index and not for what is not null.
  const waits = and(gte(articles.scheduledAt, new Date(0)), eq(articles.scheduledAct, "publish"));
  return or(inArray(articles.state, [...OPEN]), and(waits, ne(articles.state, "trashed"))) as SQL;
}

/** Somebody still has to do something: what comes out by itself is done. */
export function wantsWork(): SQL {
  const comesOut = or(isNull(articles.scheduledAct), ne(articles.scheduledAct, "publish"));
  return and(inArray(articles.state, [...OPEN]), comesOut) as SQL;
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
