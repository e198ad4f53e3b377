import type { Comment } from "#db/schema/comments.ts";
import { canEdit, canPublish } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canEdit>[1];
type Said = Pick<Comment, "byId">;

/** People who may see an article talk about it, also while somebody else writes it; of what is in the trash nobody does. */
export function canComment(actor: Actor, article: Standing): boolean {
  return actor.type === "person" && canEdit(actor, article);
}

/** Nobody puts words into another's mouth. */
export function canEditComment(actor: Actor, article: Standing, { byId }: Said): boolean {
  return canComment(actor, article) && actor.type === "person" && byId === actor.id;
}

/** One's own, and whoever answers for what is published may take out anybody's. */
export function canRemoveComment(actor: Actor, article: Standing, said: Said): boolean {
  return canEditComment(actor, article, said) || (canComment(actor, article) && canPublish(actor, article));
}
