import type { Actor } from "#lib/kernel/actor.ts";

/** The sample edition is planted by the server and removed by an admin. */
export function canPlant(actor: Actor): boolean {
  return actor.type === "system";
}

export function canRemove(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && actor.role === "admin");
}
