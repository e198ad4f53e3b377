import type { Actor } from "#lib/kernel/actor.ts";

/** The sample edition is planted by the server and removed by an admin. */
export function canPlant(actor: Actor): boolean {
  return actor.type === "system";
}

export function canRemove(actor: Actor): boolean {
  return actor.type === "system" || (actor.type === "person" && actor.role === "admin");
}

/** True while the server plants the edition: what is made then is marked as sample, so that nothing else can be taken for it. */
export function isPlanting(actor: Actor): boolean {
  return actor.type === "system" && actor.job === PLANTING;
}

export const PLANTING = "sample-edition";
