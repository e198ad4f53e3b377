import { type Actor, isSystem } from "#lib/kernel/actor.ts";

export function canChangeSettings(actor: Actor): boolean {
  return isSystem(actor) || (actor.type === "person" && actor.role === "admin");
}
