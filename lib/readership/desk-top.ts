import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { viewPeriods } from "#db/schema/readership.ts";
import { sections } from "#db/schema/sections.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { PERIODS, type Period } from "./periods.ts";
import { seesSiteNumbers } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import type { TopArticle } from "./shapes.ts";

/** The most read of a period that the viewer may see, of some sections or of all. */
export async function topArticles(
  viewer: Viewer,
  period: Period,
  within: readonly string[] | null,
  limit: number,
): Promise<TopArticle[]> {
  const { articleId, days, views } = viewPeriods;
  const rows = await db()
    .select({ ...titled, views, section: sections.name })
    .from(viewPeriods)
    .innerJoin(articles, eq(articles.id, articleId))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .leftJoin(sections, eq(sections.id, viewPeriods.sectionId))
    .where(
      and(
        eq(days, PERIODS[period].length),
        within ? and(inArray(viewPeriods.sectionId, [...within]), visibleTo(viewer)) : seen(viewer),
      ),
    )
    .orderBy(desc(views), desc(articleId))
    .limit(limit);
  return rows.map((row) => ({
    id: row.id,
    title: titleFor(viewer, row),
    section: row.section,
    state: row.state,
    views: row.views,
  }));
}

/** Who has few articles finds them faster by whose they are than by how often they were read. */
function seen(viewer: Viewer): SQL | undefined {
  if (seesSiteNumbers(viewer)) return undefined;
  return inArray(viewPeriods.articleId, db().select({ id: articles.id }).from(articles).where(visibleTo(viewer)));
}

/** What a title needs to be told, for `titleFor`. */
export const titled = {
  id: articles.id,
  state: articles.state,
  draftTitle: articles.title,
  liveTitle: revisions.title,
  createdBy: articles.createdBy,
  assigneeId: articles.assigneeId,
  sectionId: articles.sectionId,
};

type Titled = {
  draftTitle: string;
  liveTitle: string | null;
  createdBy: string | null;
  assigneeId: string | null;
  sectionId: string | null;
};

/** As readers have it; of what is withdrawn only a draft is left, which not everybody may see who sees the numbers. */
export function titleFor(viewer: Viewer, row: Titled): string {
  if (row.liveTitle !== null) return row.liveTitle;
  return (canSee(viewer, row) && row.draftTitle) || "A withdrawn article";
}
