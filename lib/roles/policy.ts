import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Roles decide what people may do, so they are looked after by whoever looks after people. */
export function canArrange(actor: Actor): boolean {
  return allows(actor, "people.manage");
}
