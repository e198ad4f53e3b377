import type { Actor } from "#lib/kernel/actor.ts";

/** The tree of sections, the topics and the author profiles are looked after by editors and admins. */
export function canArrange(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}
