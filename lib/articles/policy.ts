import type { Article } from "#db/schema/articles.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { isLive } from "./lifecycle.ts";

/**
 * Who may do what with an article. Asked by commands to decide, by desk reads as a row scope, by screens to show or hide.
 *
 * contributor: writes own articles · author: also publishes own articles · editor, admin: everything
 */
type Owned = Pick<Article, "createdBy" | "state">;

export function canCreate(actor: Actor): boolean {
  return actor.type !== "anyone";
}

export function canSee(actor: Actor, article: Pick<Article, "createdBy">): boolean {
  return seesAll(actor) || isOwn(actor, article);
}

export function canEdit(actor: Actor, article: Owned): boolean {
  return article.state !== "trashed" && canSee(actor, article);
}

/** Who may hold the lease: only people write by hand. */
export function canWrite(actor: Actor, article: Owned): boolean {
  return actor.type === "person" && canEdit(actor, article);
}

export function canPublish(actor: Actor, article: Owned): boolean {
  return canEdit(actor, article) && (seesAll(actor) || isAuthor(actor));
}

export function canUnpublish(actor: Actor, article: Owned): boolean {
  return canPublish(actor, article) && isLive(article.state);
}

/** A live article is withdrawn first, so that nothing vanishes from readers by way of the trash. */
export function canTrash(actor: Actor, article: Owned): boolean {
  return (
    canEdit(actor, article) &&
    !isLive(article.state) &&
    (seesAll(actor) || isAuthor(actor) || article.state === "draft")
  );
}

export function canRestore(actor: Actor, article: Owned): boolean {
  return article.state === "trashed" && canSee(actor, article);
}

/** True for those whose row scope is the whole site. */
export function seesAll(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}

function isOwn(actor: Actor, article: Pick<Article, "createdBy">): boolean {
  return actor.type === "person" && article.createdBy === actor.id;
}

function isAuthor(actor: Actor): boolean {
  return actor.type === "person" && actor.role === "author";
}
