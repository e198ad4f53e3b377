import { and, asc, desc, eq, gte, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { outOfSight } from "#db/dialect/out-of-sight.ts";
import { articles } from "#db/schema/articles.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { soonEnds, today } from "./days.ts";
import { givenTo, OPEN, rank, wantsWork } from "./in-work.ts";
import { mayAssignSome } from "./policy.ts";
import { type Story, stories } from "./story.ts";

/** `more`: there are further ones than are shown. */
export type Part = { stories: Story[]; more: boolean };
export type DeskWork = {
  waits: Part;
  /** Also those of others, for whoever gives stories to people; empty where all of it waits for the viewer anyway. */
  late: Part;
  today: Part;
  drafts: Part;
};

const SHOWN = 20;
const LATEST = 6;
/** For how long what somebody else began counts as one's own draft after one wrote in it. */
const LATELY_MS = 30 * 24 * 60 * 60 * 1_000;

/** What somebody comes to the desk for. `zone`: where the day begins. */
export async function deskWork(viewer: Viewer, now: Date, zone: string): Promise<DeskWork> {
  const [waits, late, out, drafts] = await Promise.all([
    part(viewer, [givenTo("me", viewer), wantsWork()], byUrgency(now, zone)),
    lateOnes(viewer, now),
    comesOut(viewer, now, zone),
    ownDrafts(viewer, now),
  ]);
  return { waits, late, today: out, drafts };
}

/** Late, due today and due soon, each by its time; then by priority. */
export function byUrgency(now: Date, zone: string): SQL[] {
  const { dueAt, changedAt, id } = articles;
  const soon = lt(dueAt, soonEnds(now, zone));
  return [
    sql`CASE WHEN ${lt(dueAt, now)} THEN 0 WHEN ${lt(dueAt, today(now, zone).to)} THEN 1 WHEN ${soon} THEN 2 ELSE 3 END`,
    sql`CASE WHEN ${soon} THEN ${dueAt} END`,
    rank(),
    sql`CASE WHEN ${isNull(dueAt)} THEN 1 ELSE 0 END`,
    ...[asc(dueAt), desc(changedAt), desc(id)],
  ];
}

async function lateOnes(viewer: Viewer, now: Date): Promise<Part> {
  const late = [lt(articles.dueAt, now), wantsWork()];
  const others = or(isNull(articles.assigneeId), ne(articles.assigneeId, viewer.id));
  // Their own stand at the head of what waits for them.
  if (!mayAssignSome(viewer) || (await stories(viewer, { where: [...late, others], by: [], limit: 1 })).length === 0)
    return { stories: [], more: false };
  return part(viewer, late, [asc(articles.dueAt), asc(articles.id)]);
}

/** What is set to come out today, and what is only meant to. */
async function comesOut(viewer: Viewer, now: Date, zone: string): Promise<Part> {
  const { scheduledAt, scheduledAct, plannedAt, state, id } = articles;
  const { from, to } = today(now, zone);
  const scheduled = and(gte(scheduledAt, from), lt(scheduledAt, to), eq(scheduledAct, "publish"));
  const [set, meant] = await Promise.all([
    part(viewer, [scheduled], [asc(scheduledAt), asc(id)]),
    part(viewer, [gte(plannedAt, from), lt(plannedAt, to), ne(state, "trashed")], [asc(plannedAt), asc(id)]),
  ]);
  const others = meant.stories.filter((story) => !set.stories.some((each) => each.id === story.id));
  const all = [...set.stories, ...others].sort((a, b) => comes(a) - comes(b));
  return { stories: all, more: set.more || meant.more };
}

function comes({ scheduled, plannedAt }: Story): number {
  return (scheduled?.act === "publish" ? scheduled.at : (plannedAt ?? new Date(0))).getTime();
}

/** What they began, and what they wrote in lately, each read in the order that its index has. */
async function ownDrafts(viewer: Viewer, now: Date): Promise<Part> {
  const { assigneeId, createdBy, changedBy, changedAt, state, id } = articles;
  const lately = gte(changedAt, new Date(now.getTime() - LATELY_MS));
  const open = [sql`${outOfSight(sql`${assigneeId}`)} IS NULL`, wantsWork()];
  const begun = OPEN.map((each) => [eq(createdBy, viewer.id), eq(state, each)]);
  const wishes = [...begun, [lately, eq(changedBy, viewer.id)]];
  const found = await Promise.all(
    wishes.map((wish) =>
      stories(viewer, { where: [...wish, ...open], by: [desc(changedAt), desc(id)], limit: LATEST + 1 }),
    ),
  );
  const all = [...new Map(found.flat().map((story) => [story.id, story])).values()];
  const latest = all.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1));
  return { stories: latest.slice(0, LATEST), more: latest.length > LATEST };
}

async function part(viewer: Viewer, where: (SQL | undefined)[], by: SQL[], shown = SHOWN): Promise<Part> {
  const found = await stories(viewer, { where, by, limit: shown + 1 });
  return { stories: found.slice(0, shown), more: found.length > shown };
}
