import type { Article } from "#db/schema/articles.ts";
import type { Right } from "#db/vocabulary.ts";
import { allows, type Scope, scopeOf } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { canBeginPage, keepsPages } from "#lib/pages/policy.ts";
import { isLive } from "./lifecycle.ts";

/**
 * Who may do what with an article, by the declaration of rights and the article's state. Asked by commands to decide, by
 * desk reads as a row scope, by screens to show or hide.
 */
type Owned = Pick<Article, "createdBy" | "sectionId" | "assigneeId">;
type Standing = Owned & Pick<Article, "state" | "form">;

export function canCreate(actor: Actor): boolean {
  return allows(actor, "article.create");
}

export function canSee(actor: Actor, article: Owned): boolean {
  return allows(actor, "article.write", placeOf(article));
}

export function canEdit(actor: Actor, article: Standing): boolean {
  return article.state !== "trashed" && canSee(actor, article);
}

/** Who may hold the lease: only people write by hand. */
export function canWrite(actor: Actor, article: Standing): boolean {
  return actor.type === "person" && canEdit(actor, article);
}

export function canPublish(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article) && decides(actor, "article.publish", article);
}

/** Who says where it leads: which stories stand at its end, what it is a translation of. Of a live one readers see that at once. */
export function canRelate(actor: Actor, article: Standing): boolean {
  return isLive(article.state) ? canPublish(actor, article) : canEdit(actor, article);
}

export function canUnpublish(actor: Actor, article: Standing): boolean {
  return isLive(article.state) && canWithdrawHere(actor, article);
}

/** Whether it is live or not. */
export function canWithdrawHere(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article) && decides(actor, "article.withdraw", article);
}

/** Who gives the story to somebody, and says when it is due. */
export function canAssign(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article) && allows(actor, "article.assign", placeOf(article));
}

/** By right; what a stage asks for besides says lib/review/policy.ts. */
export function canApprove(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article) && allows(actor, "article.approve", placeOf(article));
}

/** A live article is withdrawn first, so that nothing vanishes from readers by way of the trash. */
export function canTrash(actor: Actor, article: Standing): boolean {
  if (isLive(article.state) || !canEdit(actor, article)) return false;
  if (article.state === "draft") return allows(actor, "article.trash", placeOf(article));
  return decides(actor, "article.trash-withdrawn", article);
}

/** Removes for good what lies in the trash: whoever may put such a thing there. */
export function canPurge(actor: Actor, article: Standing & Pick<Article, "publishedAt">): boolean {
  if (article.state !== "trashed" || !canSee(actor, article)) return false;
  return allows(actor, article.publishedAt ? "article.trash-withdrawn" : "article.trash", placeOf(article));
}

/** Begins a story of one's own with the text of another. */
export function canDuplicate(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article) && (article.form === "page" ? canBeginPage(actor) : canCreate(actor));
}

export function canRestore(actor: Actor, article: Standing): boolean {
  return article.state === "trashed" && canSee(actor, article);
}

/** Whether there may be anything that they publish. */
export function mayPublishSome(actor: Actor): boolean {
  const scope = scopeOf(actor, "article.publish");
  return scope.all || scope.owner !== null || scope.sections.length > 0;
}

/** The articles that the desk shows to somebody. */
export function seenArticles(actor: Actor): Scope {
  return scopeOf(actor, "article.write");
}

/** True for those whose row scope is the whole site. */
export function seesAll(actor: Actor): boolean {
  return seenArticles(actor).all;
}

/** True for those who see what they began or were given, and nothing else. */
export function seesOwnAlone(actor: Actor): boolean {
  const scope = seenArticles(actor);
  return !scope.all && scope.owner !== null && scope.sections.length === 0;
}

/** What changes for readers: with a standing page that is for those who keep the site's pages, with an article by the right. */
function decides(actor: Actor, right: Right, article: Standing): boolean {
  return article.form === "page" ? keepsPages(actor) : allows(actor, right, placeOf(article));
}

function placeOf({ createdBy, assigneeId, sectionId }: Owned) {
  return { owner: createdBy, assignee: assigneeId, section: sectionId };
}
