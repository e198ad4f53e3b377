import { type AnyColumn, and, eq, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { outOfSight } from "#db/dialect/out-of-sight.ts";
import { articles, drafts } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";
import type { ArticleForm, ArticleState } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { seesNumbersOf } from "#lib/readership/policy.ts";
import { type Content, contentOf } from "./content.ts";
import { canEdit, canPublish, canRestore, canTrash, canWithdrawHere, seenArticles } from "./policy.ts";

export type DeskArticle = {
  id: string;
  form: ArticleForm;
  state: ArticleState;
  path: string | null;
  publishedAt: Date | null;
  republishedAt: Date | null;
  embargoUntil: Date | null;
  version: number;
  savedAt: Date;
  savedBy: string | null;
  content: Content;
  /** `withdraw`: whether it is live or not. */
  may: { edit: boolean; publish: boolean; withdraw: boolean; trash: boolean; restore: boolean; seeNumbers: boolean };
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
  const { form, state, path, publishedAt, republishedAt, embargoUntil } = article;
  return {
    id,
    form,
    state,
    path,
    publishedAt,
    republishedAt,
    embargoUntil,
    version: draft.version,
    savedAt: draft.savedAt,
    savedBy,
    content: contentOf(draft),
    may: {
      edit: canEdit(viewer, article),
      publish: canPublish(viewer, article),
      withdraw: canWithdrawHere(viewer, article),
      trash: canTrash(viewer, article),
      restore: canRestore(viewer, article),
      seeNumbers: seesNumbersOf(viewer, article),
    },
  };
}

const MOST_PARTS = 10;

/**
 * The same scope in parts that overlap, each of which an index has in the order of the last change: taken together the
 * database would gather and sort all that somebody has. `null` where there would be too many.
 */
export function partsVisibleTo(viewer: Viewer): SQL[] | null {
  const scope = seenArticles(viewer);
  if (scope.all) return [visibleTo(viewer)];
  const own = scope.owner === null ? [] : ownParts(scope.owner);
  const parts = [...own, ...scope.sections.map((id) => eq(articles.sectionId, id))];
  return parts.length > MOST_PARTS ? null : parts;
}

/** What somebody began, and what was given to them. */
export function ownParts(personId: string): SQL[] {
  return [eq(articles.createdBy, personId), eq(articles.assigneeId, personId)];
}

/** Both together, beside a condition or an order that finds few. */
export function ownAmong({ id }: Viewer): SQL {
  const own = [articles.createdBy, articles.assigneeId].map((column) => eq(outOfSight(sql`${column}`), id));
  return or(...own) as SQL;
}

/** The row scope of every desk read. Agrees with canSee in policy.ts (proved by tests/data/articles/scope.test.ts). */
export function visibleTo(viewer: Viewer): SQL {
  return scopeWith(viewer, (column) => sql`${column}`);
}

/** The same beside a condition that finds few articles: no index is chosen by whose they are. */
export function visibleAmong(viewer: Viewer): SQL {
  return scopeWith(viewer, (column) => outOfSight(sql`${column}`));
}

function scopeWith(viewer: Viewer, seen: (column: AnyColumn) => SQL): SQL {
  const scope = seenArticles(viewer);
  if (scope.all) return sql`1 = 1`;
  const { owner, sections } = scope;
  const whose = owner === null ? [] : [articles.createdBy, articles.assigneeId];
  const parts = whose.map((column) => sql`${seen(column)} = ${owner}`);
  if (sections.length > 0) parts.push(sql`${seen(articles.sectionId)} IN ${[...sections]}`);
  return parts.length === 0 ? sql`1 = 0` : (or(...parts) as SQL);
}
