import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export function canArrange(actor: Actor): boolean {
  return allows(actor, "section.arrange");
}
