import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import type { ArticleState } from "#db/vocabulary.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { canPurge, canRestore } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

export type DeskPage = {
  id: string;
  title: string;
  state: ArticleState;
  /** Of the live page, without the leading slash. */
  path: string | null;
  /** The address that the draft would get; empty while there is none. */
  slug: string;
  changedAt: Date;
  changedBy: string | null;
  scheduled: boolean;
  mayRestore: boolean;
  mayPurge: boolean;
};

/** Sites have a handful; whoever has more finds the others by searching. */
const MOST = 200;

/** The standing pages that the viewer may see, by their titles, those in the trash too. */
export async function deskPages(viewer: Viewer): Promise<DeskPage[]> {
  const rows = await db()
    .select({ article: articles, slug: drafts.slug, changedBy: people.name })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, articles.changedBy))
    .where(and(eq(articles.form, "page"), visibleTo(viewer)))
    .orderBy(asc(articles.title), asc(articles.id))
    .limit(MOST);
  return rows.map(({ article, slug, changedBy }) => {
    const { id, title, state, path, changedAt, scheduledAt } = article;
    const may = { mayRestore: canRestore(viewer, article), mayPurge: canPurge(viewer, article) };
    return { id, title, state, path, slug, changedAt, changedBy, scheduled: scheduledAt !== null, ...may };
  });
}
