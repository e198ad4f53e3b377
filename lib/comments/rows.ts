import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Article, articles } from "#db/schema/articles.ts";
import { type Comment, comments } from "#db/schema/comments.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";
import { LIMITS } from "./limits.ts";

/** A comment, the first of its thread, and the article. */
export type LoadedComment = { comment: Comment; first: Comment; article: Article };

export async function loadComment(tx: Transaction, { comment: id }: { comment: string }): Promise<LoadedComment> {
  const [row] = await tx
    .select({ comment: comments, article: articles })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, id));
  if (!row) throw notFound("comment");
  const { comment, article } = row;
  return { comment, article, first: comment.id === comment.threadId ? comment : await firstOf(tx, comment.threadId) };
}

/** The first comment of a thread. */
export async function firstOf(tx: Transaction, threadId: string): Promise<Comment> {
  const [first] = await tx.select().from(comments).where(eq(comments.id, threadId));
  if (!first || first.threadId !== first.id) throw notFound("comment");
  return first;
}

/** Who wrote in a thread, those included who took back what they wrote. */
export async function peopleIn(tx: Transaction, threadId: string): Promise<(string | null)[]> {
  const rows = await tx.selectDistinct({ byId: comments.byId }).from(comments).where(eq(comments.threadId, threadId));
  return rows.map(({ byId }) => byId);
}

/** Whether anything is left in a thread but what was removed; `without`: this one not counted. */
export async function isEmptyWithout(tx: Transaction, { id, threadId }: Comment): Promise<boolean> {
  const others = and(eq(comments.threadId, threadId), ne(comments.id, id), isNull(comments.removedAt));
  return (await tx.select({ id: comments.id }).from(comments).where(others).limit(1)).length === 0;
}

export async function refuseFull(tx: Transaction, articleId: string, threadId: string | undefined): Promise<void> {
  const count = { count: sql<number>`count(*)` };
  const within = threadId
    ? and(eq(comments.threadId, threadId), ne(comments.id, threadId))
    : and(eq(comments.articleId, articleId), eq(comments.id, comments.threadId));
  const [row] = await tx.select(count).from(comments).where(within);
  const found = Number(row?.count ?? 0);
  if (threadId && found >= LIMITS.answers)
    throw new AppError("conflict", `This thread has ${LIMITS.answers} answers. Begin a new comment.`);
  if (!threadId && found >= LIMITS.threads)
    throw new AppError("conflict", `This article has ${LIMITS.threads} comments. Answer in one of them.`);
}
