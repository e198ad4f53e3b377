import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { isSystem } from "#lib/kernel/actor.ts";

/** Whoever decides where old addresses lead also sees which are asked for in vain. */
export function canArrange(actor: Actor): boolean {
  return allows(actor, "redirect.arrange");
}

/** What was asked for is written down by the server alone. */
export function canCount(actor: Actor): boolean {
  return isSystem(actor);
}
