import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Admins alone: whoever chooses the server that links to new passwords go through could read them. */
export function looksAfterMail(actor: Actor): boolean {
  return allows(actor, "site.mail");
}
