import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Who sees what everybody did, and from where. Everybody else sees their own acts, and those on what they may write. */
export function seesActivity(actor: Actor): boolean {
  return allows(actor, "activity.see");
}

/** Whoever shortens it removes the record of others, so both rights are asked for. */
export function canChangeKeeping(actor: Actor): boolean {
  return seesActivity(actor) && allows(actor, "site.settings");
}
