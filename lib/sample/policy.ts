import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The sample edition is planted by the server and removed by whoever has the settings. */
export function canPlant(actor: Actor): boolean {
  return actor.type === "system";
}

export function canRemove(actor: Actor): boolean {
  return allows(actor, "site.settings");
}

/** True while the server plants the edition: what is made then is marked as sample, so that nothing else can be taken for it. */
export function isPlanting(actor: Actor): boolean {
  return actor.type === "system" && actor.job === PLANTING;
}

export const PLANTING = "sample-edition";
