import { and, eq, gte, lt, type SQL } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { thisWeek, today } from "#lib/plan/days.ts";
import { givenTo, inWork, wantsWork } from "#lib/plan/in-work.ts";
import { stagesForBoard, standsIn } from "#lib/plan/stages-for-board.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import type { ListInput } from "./schema.ts";

/**
 * What the plan narrows the list by, each a set that an index finds. Priority, stage and lateness are asked of what is in
 * work, of which there is little at any time: of what is out they say nothing.
 */
export async function planned(viewer: Viewer, wish: ListInput, now: Date): Promise<SQL[]> {
  const { assignee, due, priority, stage } = wish;
  return [
    ...(assignee ? [givenTo(assignee, viewer)] : []),
    ...(due ? [await isDue(viewer, due, now)] : []),
    ...(priority ? [and(inWork(now), eq(articles.priority, priority)) as SQL] : []),
    ...(stage ? [and(inWork(now), standsIn(stage, await stagesForBoard())) as SQL] : []),
  ];
}

async function isDue(viewer: Viewer, due: NonNullable<ListInput["due"]>, now: Date): Promise<SQL> {
  if (due === "late") return and(lt(articles.dueAt, now), wantsWork()) as SQL;
  const { timeZone } = await deskSite(viewer);
  const { from, to } = due === "today" ? today(now, timeZone) : thisWeek(now, timeZone);
  return and(gte(articles.dueAt, from), lt(articles.dueAt, to)) as SQL;
}
