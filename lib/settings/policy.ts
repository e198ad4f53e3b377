import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export function canChangeSettings(actor: Actor): boolean {
  return allows(actor, "site.settings");
}
