import { and, asc, eq, gt, gte, isNotNull, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { pageStarts } from "#lib/kernel/page-starts.ts";
import { articleTag, latestTag, pathTag, sectionsTag } from "#lib/tags.ts";
import type { Cursor } from "./cursor.ts";

/** Where the thing is now that had this address before, without the leading slash; null when nothing did or it is gone. */
export async function movedTo(path: string): Promise<string | null> {
  tag(pathTag(path), sectionsTag);
  const [row] = await db()
    .select({ articleId: redirects.articleId, article: articles.path, section: sections.path })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .leftJoin(sections, eq(sections.id, redirects.sectionId))
    .where(eq(redirects.path, path));
  if (row?.articleId) tag(articleTag(row.articleId));
  const target = row?.article ?? row?.section ?? null;
  // An address that leads to itself would turn the browser in a circle.
  return target === path ? null : target;
}

export type Address = { id: string; path: string; changedAt: Date };

/** How many addresses a sitemap may hold is 50,000; ours are shorter so that one is quickly made. */
export const ADDRESSES_PER_PAGE = 5_000;

/** Where each page of addresses begins, oldest first, in hops over the index. */
export async function addressPages(size = ADDRESSES_PER_PAGE): Promise<Cursor[]> {
  tag(latestTag);
  return pageStarts<Cursor>(size, async (from, hop) => {
    const [start] = await oldestFirst(from, { offset: hop, limit: 1 });
    return start && { at: start.at as Date, id: start.id };
  });
}

/** The addresses of live articles from a cursor on, the cursor's own first. */
export async function addressesFrom(start: Cursor, size = ADDRESSES_PER_PAGE): Promise<Address[]> {
  tag(latestTag);
  const rows = await oldestFirst(start, { offset: 0, limit: size });
  return rows.map((row) => ({ id: row.id, path: row.path as string, changedAt: (row.changedAt ?? row.at) as Date }));
}

function oldestFirst(start: Cursor | undefined, { offset, limit }: { offset: number; limit: number }) {
  const { id, path, publishedAt, republishedAt } = articles;
  return db()
    .select({ id, path, at: publishedAt, changedAt: republishedAt })
    .from(articles)
    .where(
      and(
        isNotNull(path),
        isNotNull(publishedAt),
        start && gte(publishedAt, start.at),
        start && or(gt(publishedAt, start.at), gte(id, start.id)),
      ),
    )
    .orderBy(asc(publishedAt), asc(id))
    .limit(limit)
    .offset(offset);
}
