import { aliasedTable, and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles, drafts, type Revision, revisions } from "#db/schema/articles.ts";
import { type Schedule, schedules } from "#db/schema/schedules.ts";
import type { ScheduledAct, ScheduleState } from "#db/vocabulary.ts";
import type { Loaded } from "#lib/articles/rows.ts";
import { notFound } from "#lib/kernel/errors.ts";

/** `text` is exactly what will appear; null to unpublish. */
export type LoadedSchedule = Loaded & { schedule: Schedule; text: Revision | null };

export async function loadSchedule(tx: Transaction, { id }: { id: string }): Promise<LoadedSchedule> {
  const lives = aliasedTable(revisions, "lives");
  const [row] = await tx
    .select({ schedule: schedules, text: revisions, article: articles, draft: drafts, live: lives })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, schedules.revisionId))
    .leftJoin(lives, eq(lives.id, articles.liveRevisionId))
    .where(eq(schedules.id, id));
  if (!row) throw notFound("schedule");
  return row;
}

export async function settle(
  tx: Transaction,
  schedule: Pick<Schedule, "id" | "articleId">,
  state: Exclude<ScheduleState, "waiting">,
  now: Date,
  problem = "",
): Promise<void> {
  await settleRow(tx, schedule, state, now, problem);
  await noteNext(tx, schedule.articleId);
}

/** The row alone: the article is told along with what else changes of it (`nextOf`). */
export async function settleRow(
  tx: Transaction,
  { id }: Pick<Schedule, "id">,
  state: Exclude<ScheduleState, "waiting">,
  now: Date,
  problem = "",
): Promise<void> {
  await tx.update(schedules).set({ state, problem, settledAt: now }).where(eq(schedules.id, id));
}

/** Of two that wait for the same, the later decision counts. */
export async function cancelOthers(
  tx: Transaction,
  { id, articleId, act }: Pick<Schedule, "id" | "articleId" | "act">,
  now: Date,
): Promise<void> {
  const others = and(eq(schedules.articleId, articleId), eq(schedules.act, act), ne(schedules.id, id));
  await tx
    .update(schedules)
    .set({ state: "cancelled", settledAt: now })
    .where(and(others, eq(schedules.state, "waiting")));
}

/** Takes back what waits for its time: all, or what was to come out (`act`). */
export async function cancelAll(tx: Transaction, articleId: string, now: Date, act?: ScheduledAct): Promise<void> {
  const waiting = and(eq(schedules.articleId, articleId), eq(schedules.state, "waiting"));
  await tx
    .update(schedules)
    .set({ state: "cancelled", settledAt: now })
    .where(act ? and(waiting, eq(schedules.act, act)) : waiting);
  await noteNext(tx, articleId);
}

/** Repeats on the article what it waits for next, for lists. */
export async function noteNext(tx: Transaction, articleId: string): Promise<void> {
  await tx.update(articles).set(nextOf(tx, articleId)).where(eq(articles.id, articleId));
}

/** What an article waits for next, as its row repeats it. */
export function nextOf(tx: Transaction, articleId: string): { scheduledAt: SQL; scheduledAct: SQL } {
  const next = (column: typeof schedules.at | typeof schedules.act) =>
    sql`(${tx
      .select({ column })
      .from(schedules)
      .where(and(eq(schedules.articleId, articleId), eq(schedules.state, "waiting")))
      .orderBy(asc(schedules.at), asc(schedules.id))
      .limit(1)})`;
  return { scheduledAt: next(schedules.at), scheduledAct: next(schedules.act) };
}
