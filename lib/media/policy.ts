import type { Media } from "#db/schema/media.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The library is one for the whole staff: who may sign in may look and add. */
export function canUpload(actor: Actor): boolean {
  return actor.type !== "anyone";
}

export function canSeeLibrary(actor: Actor): boolean {
  return actor.type !== "anyone";
}

export function canDescribe(actor: Actor, picture: Pick<Media, "createdBy">): boolean {
  return runsTheDesk(actor) || (actor.type === "person" && picture.createdBy === actor.id);
}

export function canDelete(actor: Actor): boolean {
  return runsTheDesk(actor);
}

/** Folders are the desk's order; what one added oneself one may put where it belongs. */
export function canArrange(actor: Actor): boolean {
  return runsTheDesk(actor);
}

function runsTheDesk(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}

/** Whether the title of an article that shows a picture may be told; the same rule as for the article itself. */
export function seesUse(actor: Actor, article: { createdBy: string | null }): boolean {
  return canSee(actor, article);
}
