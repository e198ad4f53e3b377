import { and, asc, eq, exists, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { series } from "#db/schema/series.ts";
import { publishedPicks } from "#lib/articles/published-picks.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { latestTag, pathTag, seriesTag } from "#lib/tags.ts";

export type ReaderSeries = { id: string; name: string; slug: string; description: string };

const { id, name, slug, description } = series;

export async function publishedSeries(wanted: string): Promise<ReaderSeries | null> {
  tag(pathTag(`series/${wanted}`));
  const [found] = await db().select({ id, name, slug, description }).from(series).where(eq(slug, wanted));
  if (!found) return null;
  tag(seriesTag(found.id));
  return found;
}

/** The parts that readers can open, in order. */
export async function publishedParts(seriesId: string, sections: ReaderSection[]): Promise<ArticleCard[]> {
  return publishedPicks({ role: "part", type: "series", id: seriesId }, sections);
}

/** More than this many series stand in no sitemap. */
const IN_SITEMAP = 1_000;

/** Where the series with something to read are. */
export async function publishedSeriesPaths(): Promise<string[]> {
  tag(latestTag);
  const { articleId, scope, role, targetType, targetId } = references;
  const live = db()
    .select({ id: articleId })
    .from(references)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(
      and(
        ...[eq(targetType, "series"), eq(targetId, id), eq(scope, "record"), eq(role, "part")],
        isNotNull(articles.path),
      ),
    );
  const rows = await db().select({ slug }).from(series).where(exists(live)).orderBy(asc(slug)).limit(IN_SITEMAP);
  return rows.map((row) => `series/${row.slug}`);
}
