import { canSee } from "#lib/articles/policy.ts";
import { type Actor, isSystem } from "#lib/kernel/actor.ts";

/** Files are one store for the whole staff, as pictures are: who may sign in may look and add. */
export function canAdd(actor: Actor): boolean {
  return actor.type !== "anyone";
}

export function canSeeFiles(actor: Actor): boolean {
  return actor.type !== "anyone";
}

export function canDelete(actor: Actor): boolean {
  return isSystem(actor) || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}

/** Whether the title of an article that offers a file may be told; the same rule as for the article itself. */
export function seesUse(actor: Actor, article: { createdBy: string | null }): boolean {
  return canSee(actor, article);
}
