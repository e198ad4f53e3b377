import { and, asc, count, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { references } from "#db/schema/references.ts";
import { series } from "#db/schema/series.ts";
import { pickedBy } from "#lib/articles/picks.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type DeskPick, deskPicks } from "#lib/links/desk-picks.ts";
import { partsOf } from "./rows.ts";

export type DeskSeries = { id: string; name: string; slug: string; description: string };

const { id, name, slug, description } = series;

/** All series by name, with how many parts each has. Every member of staff may see them: they are public. */
export async function deskSeriesList(_viewer: Viewer): Promise<(DeskSeries & { parts: number })[]> {
  const { targetType, targetId, scope, role, articleId } = references;
  const ofSeries = and(eq(targetType, "series"), eq(targetId, id), eq(scope, "record"), eq(role, "part"));
  const rows = await db()
    .select({ id, name, slug, description, parts: count(articleId) })
    .from(series)
    .leftJoin(references, ofSeries)
    .groupBy(id)
    .orderBy(asc(name));
  return rows.map((row) => ({ ...row, parts: Number(row.parts) }));
}

/** One series with all of its parts. Of an article that the viewer may not see its title is told when readers know it. */
export async function deskSeries(viewer: Viewer, wanted: string): Promise<{ series: DeskSeries; parts: DeskPick[] }> {
  const [found] = await db().select({ id, name, slug, description }).from(series).where(eq(id, wanted));
  if (!found) throw notFound("series");
  return { series: found, parts: await deskPicks(viewer, await pickedBy(db(), partsOf(wanted))) };
}

/** The series that an article is a part of; null for none. */
export async function deskSeriesOf(
  _viewer: Viewer,
  articleOf: string,
): Promise<Pick<DeskSeries, "id" | "name"> | null> {
  const { articleId, scope, role, targetId } = references;
  const [row] = await db()
    .select({ id, name })
    .from(references)
    .innerJoin(series, eq(id, targetId))
    .where(and(eq(articleId, articleOf), eq(scope, "record"), eq(role, "part")));
  return row ?? null;
}
