import { aliasedTable, and, asc, eq, ne, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Article, articles } from "#db/schema/articles.ts";
import { type CommentAnchor, comments } from "#db/schema/comments.ts";
import { people } from "#db/schema/people.ts";
import { visibleTo } from "#lib/articles/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type Mentionable, mentionable } from "./mentionable.ts";
import { canEditComment, canRemoveComment } from "./policy.ts";

/** `by`: null for somebody who is gone. `words` is empty once it was removed. */
export type DeskComment = {
  id: string;
  by: string | null;
  /** Not of the house: they came by a link. */
  guest: boolean;
  words: string;
  mentions: string[];
  at: Date;
  edited: boolean;
  removed: boolean;
  may: { edit: boolean; remove: boolean };
};
export type DeskThread = {
  id: string;
  anchor: CommentAnchor;
  resolved: { at: Date; by: string | null } | null;
  /** The first, then the answers in the order in which they came. */
  comments: DeskComment[];
};
/** `stamp` is another as soon as anything is. `people`: who can be mentioned; null where the asker has been told. */
export type DeskComments = { stamp: string; threads: DeskThread[]; people: Mentionable[] | null };

/** What was said about an article, oldest thread first. Not found for one that the viewer may not see, or that is in the trash. */
export async function deskComments(viewer: Viewer, articleId: string): Promise<DeskComments> {
  const article = await articleOf(viewer, articleId);
  return { ...(await saidAbout(viewer, article)), people: await mentionable(db(), article) };
}

async function saidAbout(viewer: Viewer, article: Article): Promise<Omit<DeskComments, "people">> {
  const articleId = article.id;
  const stamp = await stampOf(articleId);
  const resolvers = aliasedTable(people, "resolvers");
  const rows = await db()
    .select({ comment: comments, by: people.name, resolvedBy: resolvers.name })
    .from(comments)
    .leftJoin(people, eq(people.id, comments.byId))
    .leftJoin(resolvers, eq(resolvers.id, comments.resolvedBy))
    .where(eq(comments.articleId, articleId))
    .orderBy(asc(comments.at), asc(comments.id));
  const shown = (row: (typeof rows)[number]) => commentOf(viewer, article, row);
  const threads = [...Map.groupBy(rows, ({ comment }) => comment.threadId)].flatMap(([id, said]): DeskThread[] => {
    const first = said.find(({ comment }) => comment.id === id);
    if (!first) return [];
    const { anchor, resolvedAt } = first.comment;
    const answers = said.filter((each) => each !== first);
    const resolved = resolvedAt && { at: resolvedAt, by: first.resolvedBy };
    return [{ id, anchor: anchor ?? { on: "article" }, resolved, comments: [first, ...answers].map(shown) }];
  });
  return { stamp, threads };
}

/** The same, or null when it still stands as it did at `since`: what an open editor asks for again and again. */
export async function deskCommentsSince(
  viewer: Viewer,
  articleId: string,
  since: string | null,
): Promise<DeskComments | null> {
  if (!since) return deskComments(viewer, articleId);
  const article = await articleOf(viewer, articleId);
  if ((await stampOf(articleId)) === since) return null;
  return { ...(await saidAbout(viewer, article)), people: null };
}

async function articleOf(viewer: Viewer, id: string): Promise<Article> {
  const seen = and(eq(articles.id, id), ne(articles.state, "trashed"), visibleTo(viewer));
  const [article] = await db().select().from(articles).where(seen);
  if (!article) throw notFound("article");
  return article;
}

/** Every act changes one of these: how many there are, how many are resolved, and when something was last done. */
async function stampOf(articleId: string): Promise<string> {
  const { at, editedAt, removedAt, resolvedAt } = comments;
  const [row] = await db()
    .select({
      count: sql<number>`count(*)`,
      resolved: sql<number>`count(${resolvedAt})`,
      last: sql<unknown>`max(${at})`,
      edited: sql<unknown>`max(${editedAt})`,
      removed: sql<unknown>`max(${removedAt})`,
      dealtWith: sql<unknown>`max(${resolvedAt})`,
    })
    .from(comments)
    .where(eq(comments.articleId, articleId));
  const moment = (value: unknown) =>
    value === null || value === undefined ? "" : String(new Date(value as never).getTime());
  const { count, resolved, last, edited, removed, dealtWith } = row ?? {};
  return [Number(count), Number(resolved), ...[last, edited, removed, dealtWith].map(moment)].join("-");
}

type Row = { comment: typeof comments.$inferSelect; by: string | null };

function commentOf(viewer: Viewer, article: Article, { comment, by }: Row): DeskComment {
  const { id, words, mentions, at, editedAt, removedAt, guestName } = comment;
  const removed = removedAt !== null;
  const may = {
    edit: !removed && canEditComment(viewer, article, comment),
    remove: !removed && canRemoveComment(viewer, article, comment),
  };
  return {
    id,
    by: by ?? (guestName || null),
    guest: guestName !== "",
    words,
    mentions,
    at,
    edited: editedAt !== null,
    removed,
    may,
  };
}
