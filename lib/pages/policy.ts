import { allows, scopeOf } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/**
 * Standing pages speak for the whole site: whoever changes its settings, or publishes everything on it, decides what readers get
 * of them. Who sees and writes one is as with articles: a page stands in no section, so the narrowed have only their own.
 */
export function keepsPages(actor: Actor): boolean {
  return allows(actor, "site.settings") || scopeOf(actor, "article.publish").all;
}

/** Nobody begins what they could not go on with. */
export function canBeginPage(actor: Actor): boolean {
  return keepsPages(actor) && allows(actor, "article.write", actor.type === "person" ? { owner: actor.id } : {});
}
