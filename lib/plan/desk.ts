import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import type { Priority } from "#db/vocabulary.ts";
import { rightsOf } from "#lib/access/policy.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canGive, canPlan, mayAssignSome } from "./policy.ts";

/** Somebody whom a story can be given to. */
export type Colleague = { id: string; name: string };

export type DeskPlan = {
  workingTitle: string;
  brief: string;
  priority: Priority;
  assignee: Colleague | null;
  dueAt: Date | null;
  plannedAt: Date | null;
  may: { plan: boolean; assign: boolean };
  /** None for those who give it to nobody. */
  colleagues: Colleague[];
};

/** What one story shall be. What the viewer may not see is not found. */
export async function deskPlan(viewer: Viewer, id: string): Promise<DeskPlan> {
  const [row] = await db()
    .select({ article: articles, assignee: { id: people.id, name: people.name } })
    .from(articles)
    .leftJoin(people, eq(people.id, articles.assigneeId))
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  if (!row) throw notFound("article");
  const { article, assignee } = row;
  const { workingTitle, brief, priority, dueAt, plannedAt } = article;
  const may = { plan: canPlan(viewer, article), assign: canGive(viewer, article) };
  const colleagues = may.assign ? await deskColleagues(viewer) : [];
  return { workingTitle, brief, priority, assignee, dueAt, plannedAt, may, colleagues };
}

/** Everybody who can sign in and write, by name; for those who may give stories to people. */
export async function deskColleagues(viewer: Viewer): Promise<Colleague[]> {
  if (!mayAssignSome(viewer)) return [];
  const rows = await db()
    .select({ id: people.id, name: people.name, role: people.role, ownRoleId: people.ownRoleId, own: roles })
    .from(people)
    .leftJoin(roles, eq(roles.id, people.ownRoleId))
    .where(eq(people.status, "active"))
    .orderBy(asc(people.name), asc(people.id));
  return rows.flatMap(({ id, name, role, ownRoleId, own }) => {
    const rights = ownRoleId ? (own?.rights ?? {}) : rightsOf({ role });
    return rights["article.write"] ? [{ id, name }] : [];
  });
}
