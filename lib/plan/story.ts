import { and, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { sections } from "#db/schema/sections.ts";
import type { ArticleState, Priority, ScheduledAct } from "#db/vocabulary.ts";
import { visibleAmong } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** A story as lists of work show it. */
export type Story = {
  id: string;
  title: string;
  state: ArticleState;
  section: string | null;
  assignee: { id: string; name: string } | null;
  dueAt: Date | null;
  plannedAt: Date | null;
  priority: Priority;
  scheduled: { at: Date; act: ScheduledAct } | null;
  embargoUntil: Date | null;
  changedAt: Date;
};

type Wish = { where: (SQL | undefined)[]; by: SQL[]; limit: number };

/** Those that the viewer may see; standing pages are no stories. */
export async function stories(viewer: Viewer, { where, by, limit }: Wish): Promise<Story[]> {
  const { id, title, state, dueAt, plannedAt, priority, embargoUntil, changedAt, scheduledAt, scheduledAct } = articles;
  const rows = await db()
    .select({
      ...{ id, title, state, dueAt, plannedAt, priority, embargoUntil, changedAt, at: scheduledAt, act: scheduledAct },
      section: sections.name,
      assignee: { id: people.id, name: people.name },
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(people, eq(people.id, articles.assigneeId))
    .where(and(seenStories(viewer), ...where))
    .orderBy(...by)
    .limit(limit);
  return rows.map(({ at, act, ...row }) => ({ ...row, scheduled: at && act ? { at, act } : null }));
}

/** For conditions that find few. */
export function seenStories(viewer: Viewer): SQL {
  return and(visibleAmong(viewer), eq(articles.form, "article")) as SQL;
}

/** Who has which of these articles, and when they are due; for lists that have read them already. */
export type Given = { assignee: string | null; dueAt: Date | null };

export async function givenOf(viewer: Viewer, ids: string[]): Promise<Map<string, Given>> {
  const rows = await db()
    .select({ id: articles.id, assignee: people.name, dueAt: articles.dueAt })
    .from(articles)
    .leftJoin(people, eq(people.id, articles.assigneeId))
    .where(and(inArray(articles.id, ids), visibleAmong(viewer)));
  return new Map(rows.map(({ id, ...given }) => [id, given]));
}
