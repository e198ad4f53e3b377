import { allows, scopeOf } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** `sectionId` null for the front page, which is out of reach for whoever is narrowed to sections. */
export function canArrangeFront(actor: Actor, sectionId: string | null): boolean {
  return allows(actor, "front.arrange", { section: sectionId });
}

/** Whether there may be any front that they arrange. */
export function arrangesSome(actor: Actor): boolean {
  const scope = scopeOf(actor, "front.arrange");
  return scope.all || scope.sections.length > 0;
}

/** What was set for a time is done by the job alone. */
export function canRunFront(actor: Actor): boolean {
  return actor.type === "system" && actor.job === "front.run";
}
