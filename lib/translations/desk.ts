import { and, asc, eq, isNotNull, ne, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, drafts, revisions } from "#db/schema/articles.ts";
import { site as sites } from "#db/schema/site.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { ownNameOf } from "#lib/content/language.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

/** One of an article's translations. `title` and `language` are of the draft for those who may open it, else as readers see them. */
export type DeskTranslation = {
  id: string;
  title: string;
  language: string;
  /** As it calls itself. */
  name: string;
  live: boolean;
  mayOpen: boolean;
};
/** `published`: the languages that the site publishes in, its own first. */
export type DeskTranslations = { linked: boolean; others: DeskTranslation[]; published: string[] };

/** The translations of an article that the viewer may see or readers do; those in the trash are left out. */
export async function deskTranslations(viewer: Viewer, id: string): Promise<DeskTranslations> {
  const [own] = await db()
    .select({ group: articles.translationGroup })
    .from(articles)
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  const [site] = await db().select({ own: sites.language, chosen: sites.languages }).from(sites);
  const published = site ? [...new Set([site.own, ...(site.chosen ?? [])])] : [];
  if (!own?.group) return { linked: false, others: [], published };
  const rows = await db()
    .select({
      id: articles.id,
      path: articles.path,
      draft: { title: articles.title, language: drafts.language },
      live: { title: revisions.title, language: revisions.language },
      mayOpen: visibleTo(viewer).mapWith(Boolean),
    })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        eq(articles.translationGroup, own.group),
        ne(articles.id, id),
        ne(articles.state, "trashed"),
        or(visibleTo(viewer), isNotNull(articles.path)),
      ),
    )
    .orderBy(asc(drafts.language));
  const others = rows.map(({ id, path, draft, live, mayOpen }) => {
    const { title, language } = mayOpen || !live ? draft : live;
    const told = { title: title || "Without a title", language, name: ownNameOf(language) };
    return { id, ...told, live: path !== null, mayOpen: Boolean(mayOpen) };
  });
  return { linked: true, others, published };
}
