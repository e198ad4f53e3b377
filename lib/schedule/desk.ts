import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts, revisions } from "#db/schema/articles.ts";
import { frontSchedules } from "#db/schema/fronts.ts";
import { people } from "#db/schema/people.ts";
import { heartbeats, schedules } from "#db/schema/schedules.ts";
import type { Change, ScheduledAct } from "#db/vocabulary.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { mayPublishSome } from "#lib/articles/policy.ts";
import { arrangesSome } from "#lib/front/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { unapprovedIn } from "#lib/review/rows.ts";
import { HEARTBEAT } from "./job.ts";

/** What waits for its time, or came to nothing. `changed`: the draft is another text by now, which will not appear. */
export type DeskSchedule = {
  id: string;
  act: ScheduledAct;
  at: Date;
  zone: string;
  by: string | null;
  revision: number | null;
  version: number | null;
  problem: string | null;
  change: Change;
  changed: boolean;
  /** The stages that have not approved what is to come out, of a story that was submitted to them. */
  unapproved: string[];
};

/** Of one article; nothing of one that the viewer may not see. */
export async function deskSchedules(viewer: Viewer, articleId: string): Promise<DeskSchedule[]> {
  const rows = await db()
    .select({
      schedule: schedules,
      article: articles,
      by: people.name,
      revision: revisions.number,
      version: revisions.draftVersion,
      hashes: { text: revisions.contentHash, draft: drafts.contentHash },
    })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, schedules.createdBy))
    .leftJoin(revisions, eq(revisions.id, schedules.revisionId))
    .where(and(eq(schedules.articleId, articleId), inArray(schedules.state, ["waiting", "failed"]), visibleTo(viewer)))
    .orderBy(asc(schedules.at), asc(schedules.id));
  return Promise.all(
    rows.map(async ({ schedule: { id, act, at, zone, state, problem, change }, article, hashes, ...rest }) => ({
      ...{ id, act, at, zone, change, ...rest },
      problem: state === "failed" ? problem : null,
      changed: act === "publish" && hashes.text !== hashes.draft,
      unapproved: act === "publish" && hashes.text ? await unapprovedIn(db(), article, hashes.text) : [],
    })),
  );
}

/** How long nothing may happen before somebody should know. */
const LATE_MS = 60_000;

/**
 * Since when what is scheduled, articles or fronts, is not done; null when all is well, and for those who can do nothing
 * about it.
 */
export async function schedulerLateSince(viewer: Viewer, now: Date): Promise<Date | null> {
  if (!mayPublishSome(viewer) && !arrangesSome(viewer)) return null;
  const late = new Date(now.getTime() - LATE_MS);
  const waiting = (await Promise.all([firstWaiting(schedules), firstWaiting(frontSchedules)])).flat();
  const first = waiting.toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (!first) return null;
  if (first < late) return first;
  const [beat] = await db().select({ at: heartbeats.at }).from(heartbeats).where(eq(heartbeats.name, HEARTBEAT));
  if (!beat) return null;
  // One that lies ahead was left by a clock that has been set back since, and proves nothing: a job that runs writes it anew.
  if (beat.at.getTime() > now.getTime() + LATE_MS) return now;
  return beat.at < late ? beat.at : null;
}

/** When what waits longest is due. */
async function firstWaiting(table: typeof schedules | typeof frontSchedules): Promise<Date[]> {
  const rows = await db()
    .select({ at: table.at })
    .from(table)
    .where(eq(table.state, "waiting"))
    .orderBy(asc(table.at))
    .limit(1);
  return rows.map(({ at }) => at);
}
