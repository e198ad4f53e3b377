import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { series } from "#db/schema/series.ts";
import type { SeriesPlace } from "#lib/articles/reader-shapes.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { articleTag, seriesTag } from "#lib/tags.ts";

const { scope, role, targetType, targetId, articleId, position } = references;

/**
 * Where an article stands in its series, among the parts that readers can open and itself, live or not; null for one in
 * no series.
 */
export async function publishedSeriesOf(id: string): Promise<SeriesPlace | null> {
  const [found] = await db()
    .select({ id: series.id, name: series.name, slug: series.slug })
    .from(references)
    .innerJoin(series, eq(series.id, targetId))
    .where(and(eq(articleId, id), eq(scope, "record"), eq(role, "part"), eq(targetType, "series")));
  if (!found) return null;
  tag(seriesTag(found.id));
  const rows = await partsOf(found.id);
  // Those that are not live too: the list grows when one of them comes out.
  tag(...rows.map((row) => articleTag(row.id)));
  const parts = rows.flatMap(({ path, title, language, ...row }) =>
    row.id === id || (path && title)
      ? [{ id: row.id, title: title ?? "", path: path ?? "", language: language ?? "" }]
      : [],
  );
  const at = parts.findIndex((part) => part.id === id);
  return {
    ...{ name: found.name, path: `series/${found.slug}`, part: at + 1, parts },
    ...{ previous: parts[at - 1] ?? null, next: parts[at + 1] ?? null },
  };
}

function partsOf(seriesId: string) {
  return db()
    .select({ id: articleId, path: articles.path, title: revisions.title, language: revisions.language })
    .from(references)
    .innerJoin(articles, eq(articles.id, articleId))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(targetType, "series"), eq(targetId, seriesId), eq(scope, "record"), eq(role, "part")))
    .orderBy(asc(position), asc(articleId));
}
