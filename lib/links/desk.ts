import { type AnyColumn, and, asc, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articlesTitled, commonWords } from "#db/dialect/search.ts";
import { type Article, articles, revisions } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { topics } from "#db/schema/topics.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import { seesAll } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { FOUND_ARTICLES, FOUND_PLACES } from "./limits.ts";

/** Something of this site that a text may lead to. `path` begins with a slash; null while readers cannot see it. */
export type LinkTarget = {
  kind: "article" | "topic" | "author" | "section" | "page";
  id: string;
  title: string;
  path: string | null;
};

/** What has these letters in its name: articles that the viewer may see or readers do, then topics and authors. */
export async function deskLinkSearch(viewer: Viewer, query: string): Promise<LinkTarget[]> {
  const words = (query.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8);
  if (words.length === 0) return [];
  const [own, others, topicRows, authorRows] = await Promise.all([
    articlesSeen(viewer, query),
    seesAll(viewer) ? [] : articlesOfOthers(viewer, words),
    db()
      .select({ id: topics.id, title: topics.name, slug: topics.slug })
      .from(topics)
      .where(named(topics.name, words))
      .orderBy(asc(topics.name))
      .limit(FOUND_PLACES),
    db()
      .select({ id: authors.id, title: authors.name, slug: authors.slug })
      .from(authors)
      .where(named(authors.name, words))
      .orderBy(asc(authors.name))
      .limit(FOUND_PLACES),
  ]);
  return [
    ...[...own, ...others].slice(0, FOUND_ARTICLES),
    ...topicRows.map(({ slug, ...topic }) => ({ kind: "topic" as const, ...topic, path: `/topics/${slug}` })),
    ...authorRows.map(({ slug, ...author }) => ({ kind: "author" as const, ...author, path: `/authors/${slug}` })),
  ];
}

/** The articles among these ids that the viewer may see or readers do; the others are missing. */
export async function deskLinkedArticles(viewer: Viewer, ids: readonly string[]): Promise<LinkTarget[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select({
      id: articles.id,
      form: articles.form,
      path: articles.path,
      draft: articles.title,
      live: revisions.title,
      seen: visibleTo(viewer).mapWith(Boolean),
    })
    .from(articles)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(inArray(articles.id, [...ids]), or(visibleTo(viewer), isNotNull(articles.path))));
  // What readers do not see of somebody else's article, such as a new title, its viewer does not see either.
  return rows.map(({ draft, live, seen, ...row }) => articleTarget({ ...row, title: seen ? draft : (live ?? draft) }));
}

/** Of an article that the viewer may open. */
async function articlesSeen(viewer: Viewer, query: string): Promise<LinkTarget[]> {
  const found = articlesTitled(query);
  if (!found) return [];
  const common = await commonWords(query, "title");
  const rows = await db()
    .select({ id: articles.id, form: articles.form, path: articles.path, title: articles.title })
    .from(articles)
    .where(and(visibleTo(viewer), ne(articles.state, "trashed"), common ?? sql`${articles.id} IN ${found}`))
    .orderBy(desc(articles.changedAt), desc(articles.id))
    .limit(FOUND_ARTICLES);
  return rows.map(articleTarget);
}

/**
 * Of an article that the viewer knows as a reader alone: by the title that readers see. Not `NOT`: of an article that is
 * nobody's, whether it is the viewer's is unknown to the database.
 */
async function articlesOfOthers(viewer: Viewer, words: string[]): Promise<LinkTarget[]> {
  const rows = await db()
    .select({ id: articles.id, form: articles.form, path: articles.path, title: revisions.title })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(sql`(${visibleTo(viewer)}) IS NOT TRUE`, isNotNull(articles.path), named(revisions.title, words)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(FOUND_ARTICLES);
  return rows.map(articleTarget);
}

type Row = Pick<Article, "id" | "form" | "title" | "path">;

function articleTarget({ id, form, title, path }: Row): LinkTarget {
  return { kind: form, id, title: title || "Without a title", path: path && `/${path}` };
}

/** Every word somewhere in the name. SQLite lowers ASCII alone, so each is also tried with a capital and as it was typed. */
function named(column: AnyColumn, words: string[]): SQL {
  const holds = (word: string) => {
    const [first = "", ...rest] = word.toLowerCase();
    const spellings = new Set([word.toLowerCase(), first.toUpperCase() + rest.join(""), word]);
    return or(
      ...[...spellings].map((each) => sql`(${column} LIKE ${`%${each}%`} OR lower(${column}) LIKE ${`%${each}%`})`),
    );
  };
  return and(...words.map(holds)) as SQL;
}
