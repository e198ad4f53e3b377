import { and, desc, eq, gte, inArray, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { viewPeriods } from "#db/schema/readership.ts";
import { keepAtMost, tag } from "#lib/kernel/page-cache/scope.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { articleTag } from "#lib/tags.ts";
import { MOST_READ, MOST_READ_SECONDS } from "./limits.ts";
import { PERIODS } from "./periods.ts";

export type MostRead = { id: string; title: string; path: string; language: string }[];

/**
 * The articles opened most in the last seven days, of the site or of a section and all below it; none while there are too few.
 * Views purge nothing: the page is made anew by and by. What is withdrawn or renamed purges it at once.
 */
export async function publishedMostRead(sections: ReaderSection[], within?: ReaderSection): Promise<MostRead> {
  return titled(await mostReadIds(within && below(sections, within.id)));
}

/** The same of some articles, a few hundred at most. */
export async function publishedMostReadAmong(ids: string[]): Promise<MostRead> {
  if (ids.length === 0) return [];
  const { articleId, days, views } = viewPeriods;
  const rows = await db()
    .select({ id: articleId })
    .from(viewPeriods)
    .where(and(inArray(articleId, ids), eq(days, PERIODS.week.length), gte(views, MOST_READ.views)))
    .orderBy(desc(views), desc(articleId))
    .limit(MOST_READ.shown);
  return titled(rows.map(({ id }) => id));
}

async function titled(ids: string[]): Promise<MostRead> {
  keepAtMost(MOST_READ_SECONDS);
  if (ids.length < MOST_READ.fewest) return [];
  tag(...ids.map(articleTag));
  const { id, path } = articles;
  const { title, language } = revisions;
  const rows = await db()
    .select({ id, path, title, language })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(id, ids));
  return ids.flatMap((each) => {
    const row = rows.find((found) => found.id === each);
    return row?.path ? [{ ...row, path: row.path }] : [];
  });
}

async function mostReadIds(within?: string[]): Promise<string[]> {
  const { articleId, days, views, sectionId } = viewPeriods;
  const rows = await db()
    .select({ id: articleId })
    .from(viewPeriods)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(
      and(
        eq(days, PERIODS.week.length),
        gte(views, MOST_READ.views),
        within && inArray(sectionId, within),
        isNotNull(articles.liveRevisionId),
        eq(articles.form, "article"),
      ),
    )
    .orderBy(desc(views), desc(articleId))
    .limit(MOST_READ.shown);
  return rows.map(({ id }) => id);
}

function below(sections: ReaderSection[], id: string): string[] {
  return sections.filter((each) => trailTo(sections, each.id).some((above) => above.id === id)).map((each) => each.id);
}
