import { canCreate } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Whoever may write may have a page looked at that the text is to lead to. */
export function canLookAtPages(actor: Actor): boolean {
  return canCreate(actor);
}
