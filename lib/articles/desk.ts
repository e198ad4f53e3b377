import { and, asc, desc, eq, exists, gt, inArray, isNotNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articlesMatching } from "#db/dialect/search.ts";
import { articles, drafts, revisions } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { people } from "#db/schema/people.ts";
import { references } from "#db/schema/references.ts";
import { sections } from "#db/schema/sections.ts";
import type { ArticleState } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type Content, contentOf } from "./content.ts";
import { canEdit, canPublish, canRestore, canTrash, canUnpublish, seesAll } from "./policy.ts";
import type { ListInput } from "./schema.ts";

export const PAGE_SIZE = 30;

export type DeskRow = {
  id: string;
  title: string;
  state: ArticleState;
  path: string | null;
  section: string | null;
  bylines: string[];
  changedAt: Date;
  changedBy: string | null;
  publishedAt: Date | null;
};
/** `after` is the cursor of the next page; null on the last. */
export type DeskList = { rows: DeskRow[]; after: string | null };

/** One page of the list of articles. Keyset, so that the thousandth page costs what the first does. */
export async function deskArticles(viewer: Viewer, wish: ListInput): Promise<DeskList> {
  const order = ORDERS[wish.sort];
  const rows = await db()
    .select({
      id: articles.id,
      title: articles.title,
      state: articles.state,
      path: articles.path,
      section: sections.name,
      bylines: drafts.bylines,
      changedAt: articles.changedAt,
      changedBy: people.name,
      publishedAt: articles.publishedAt,
    })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(people, eq(people.id, articles.changedBy))
    .where(and(visibleTo(viewer), ...filters(wish), order.after(wish.after)))
    .orderBy(...order.by)
    .limit(PAGE_SIZE + 1);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const names = await namesOf(page.flatMap((row) => row.bylines));
  return {
    rows: page.map((row) => ({ ...row, bylines: row.bylines.flatMap((id) => names.get(id) ?? []) })),
    after: rows.length > PAGE_SIZE && last ? order.cursor(last) : null,
  };
}

export type DeskArticle = {
  id: string;
  state: ArticleState;
  path: string | null;
  publishedAt: Date | null;
  republishedAt: Date | null;
  version: number;
  savedAt: Date;
  savedBy: string | null;
  content: Content;
  may: { edit: boolean; publish: boolean; unpublish: boolean; trash: boolean; restore: boolean };
};

/** One article with its working draft. What the viewer may not see is not found. */
export async function deskArticle(viewer: Viewer, id: string): Promise<DeskArticle> {
  const [row] = await db()
    .select({ article: articles, draft: drafts, savedBy: people.name })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, drafts.savedBy))
    .where(and(eq(articles.id, id), visibleTo(viewer)));
  if (!row) throw notFound("article");
  const { article, draft, savedBy } = row;
  const { state, path, publishedAt, republishedAt } = article;
  return {
    id,
    state,
    path,
    publishedAt,
    republishedAt,
    version: draft.version,
    savedAt: draft.savedAt,
    savedBy,
    content: contentOf(draft),
    may: {
      edit: canEdit(viewer, article),
      publish: canPublish(viewer, article),
      unpublish: canUnpublish(viewer, article),
      trash: canTrash(viewer, article),
      restore: canRestore(viewer, article),
    },
  };
}

export type DeskRevision = { id: string; number: number; title: string; createdAt: Date; createdBy: string | null; live: boolean };

/** What was published so far, the newest first. */
export async function deskRevisions(viewer: Viewer, articleId: string): Promise<DeskRevision[]> {
  const rows = await db()
    .select({
      id: revisions.id,
      number: revisions.number,
      title: revisions.title,
      createdAt: revisions.createdAt,
      createdBy: people.name,
      liveId: articles.liveRevisionId,
    })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(and(eq(revisions.articleId, articleId), visibleTo(viewer)))
    .orderBy(desc(revisions.number))
    .limit(50);
  return rows.map(({ liveId, ...row }) => ({ ...row, live: row.id === liveId }));
}

/** The row scope of every desk read. Agrees with canSee in policy.ts (proved by tests/data/articles/scope.test.ts). */
export function visibleTo(viewer: Viewer): SQL {
  return seesAll(viewer) ? sql`1 = 1` : (eq(articles.createdBy, viewer.id) as SQL);
}

function filters({ state, section, author, q }: ListInput): (SQL | undefined)[] {
  const matching = articlesMatching(q);
  return [
    state === "open" ? ne(articles.state, "trashed") : state === "all" ? undefined : eq(articles.state, state),
    section ? refersTo("section", section) : undefined,
    author ? refersTo("author", author) : undefined,
    matching && sql`${articles.id} IN ${matching}`,
  ];
}

function refersTo(type: "section" | "author", id: string): SQL {
  const row = and(
    eq(references.articleId, articles.id),
    eq(references.scope, "draft"),
    eq(references.targetType, type),
    eq(references.targetId, id),
  );
  return exists(db().select({ one: sql`1` }).from(references).where(row));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select({ id: authors.id, name: authors.name }).from(authors).where(inArray(authors.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

type Last = Pick<DeskRow, "id" | "title" | "changedAt" | "publishedAt">;
type Order = { by: SQL[]; cursor: (last: Last) => string; after: (cursor: string | undefined) => SQL | undefined };

const ORDERS: Record<ListInput["sort"], Order> = {
  changed: byMoment(articles.changedAt, (last) => last.changedAt),
  published: byMoment(articles.publishedAt, (last) => last.publishedAt),
  title: {
    by: [asc(articles.title), asc(articles.id)],
    cursor: (last) => encodeCursor(last.title, last.id),
    after(cursor) {
      const at = decodeCursor(cursor);
      return at && or(gt(articles.title, at.key), and(eq(articles.title, at.key), gt(articles.id, at.id)));
    },
  },
};

function byMoment(column: typeof articles.changedAt | typeof articles.publishedAt, value: (last: Last) => Date | null): Order {
  return {
    by: [desc(column), desc(articles.id)],
    cursor: (last) => encodeCursor(String(value(last)?.getTime() ?? 0), last.id),
    after(cursor) {
      // Engines disagree on where NULLs sort, so a list by publication holds only what was published.
      const given = column === articles.publishedAt ? isNotNull(column) : undefined;
      const at = decodeCursor(cursor);
      if (!at || Number.isNaN(Number(at.key))) return given;
      const moment = new Date(Number(at.key));
      return and(given, or(lt(column, moment), and(eq(column, moment), lt(articles.id, at.id))));
    },
  };
}

function encodeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** A damaged cursor means the first page. */
function decodeCursor(cursor: string | undefined): { key: string; id: string } | undefined {
  if (!cursor) return undefined;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    return typeof key === "string" && typeof id === "string" ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}
