import type { Actor } from "#lib/kernel/actor.ts";

/** Topics are looked after by editors and admins. */
export function canArrange(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && (actor.role === "editor" || actor.role === "admin"));
}
