import { and, desc, gte, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { viewArticles, viewBots, viewDays, viewHosts, viewSections } from "#db/schema/readership.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import type { Step } from "./periods.ts";
import { visibleTo } from "./scope.ts";
import type { Counted } from "./shapes.ts";

/** PostgreSQL writes sums as text. */
const sumOf = (column: SQL) => sql<number>`sum(${column})`.mapWith(Number);

export function siteDays(first: number): Promise<{ day: number; articles: number; others: number }[]> {
  return db().select().from(viewDays).where(gte(viewDays.day, first)).orderBy(viewDays.day);
}

export function sectionDays(ids: readonly string[], first: number): Promise<Step[]> {
  const { day, views, sectionId } = viewSections;
  if (ids.length === 0) return Promise.resolve([]);
  return db()
    .select({ day, views: sumOf(sql`${views}`) })
    .from(viewSections)
    .where(and(inArray(sectionId, [...ids]), gte(day, first)))
    .groupBy(day);
}

/** Day by day the articles that the viewer may see: for those who have few. */
export function visibleDays(viewer: Viewer, first: number): Promise<Step[]> {
  const { day, views, articleId } = viewArticles;
  const own = db().select({ id: articles.id }).from(articles).where(visibleTo(viewer));
  return db()
    .select({ day, views: sumOf(sql`${views}`) })
    .from(viewArticles)
    .where(and(inArray(articleId, own), gte(day, first)))
    .groupBy(day);
}

/** Section by section, without what is below each. */
export function sectionSums(first: number): Promise<{ id: string; views: number }[]> {
  const { sectionId, views, day } = viewSections;
  return db()
    .select({ id: sectionId, views: sumOf(sql`${views}`) })
    .from(viewSections)
    .where(gte(day, first))
    .groupBy(sectionId);
}

export function hostSums(first: number, limit: number): Promise<Counted[]> {
  const { host, views, day } = viewHosts;
  const sum = sumOf(sql`${views}`);
  return db()
    .select({ name: host, views: sum })
    .from(viewHosts)
    .where(gte(day, first))
    .groupBy(host)
    .orderBy(desc(sum), host)
    .limit(limit);
}

export function botSums(first: number): Promise<Counted[]> {
  const { name, views, day } = viewBots;
  const sum = sumOf(sql`${views}`);
  return db().select({ name, views: sum }).from(viewBots).where(gte(day, first)).groupBy(name).orderBy(desc(sum), name);
}

export async function firstCounted(): Promise<number | null> {
  const [row] = await db().select({ day: viewDays.day }).from(viewDays).orderBy(viewDays.day).limit(1);
  return row?.day ?? null;
}
