import { and, asc, eq, gte, lt, ne, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { schedules } from "#db/schema/schedules.ts";
import type { EntryKind } from "./entries.ts";

/** Places of one kind that are looked at in one span: far more than anybody reads, far less than hurts. */
export const MOST_PLACES = 5_000;

/** What is asked of the articles for which `seen` holds, kind by kind, each along an index (tests/data/calendar/plans.test.ts). */
export function placesBetween(from: Date, to: Date, seen: SQL | undefined) {
  // What readers see as it stands needs no plan any more.
  const open = ne(articles.state, "live");
  const along = (moment: typeof articles.plannedAt | typeof articles.publishedAt, also?: SQL) =>
    db()
      .select({ articleId: articles.id, at: moment })
      .from(articles)
      .where(and(gte(moment, from), lt(moment, to), also, seen))
      .orderBy(asc(moment), asc(articles.id))
      .limit(MOST_PLACES);
  const marked: Partial<Record<EntryKind, ReturnType<typeof along>>> = {
    planned: along(articles.plannedAt, open),
    due: along(articles.dueAt, open),
    embargo: along(articles.embargoUntil),
    published: along(articles.publishedAt),
    updated: along(articles.republishedAt),
  };
  const scheduled = db()
    .select({ kind: schedules.act, articleId: schedules.articleId, at: schedules.at })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .where(and(eq(schedules.state, "waiting"), gte(schedules.at, from), lt(schedules.at, to), seen))
    .orderBy(asc(schedules.at), asc(schedules.id))
    .limit(MOST_PLACES);
  return { marked, scheduled };
}
