import { allows, type Scope, scopeOf } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The articles whose numbers somebody may see. */
export function seenNumbers(actor: Actor): Scope {
  return scopeOf(actor, "readership.see");
}

/** Whether the room is theirs at all. */
export function seesNumbers(actor: Actor): boolean {
  const scope = seenNumbers(actor);
  return scope.all || scope.owner !== null || scope.sections.length > 0;
}

/** Sums over everything, other sites and bots tell of the whole site. */
export function seesSiteNumbers(actor: Actor): boolean {
  return seenNumbers(actor).all;
}

export function seesNumbersOf(
  actor: Actor,
  {
    createdBy,
    assigneeId,
    sectionId,
  }: { createdBy: string | null; assigneeId: string | null; sectionId: string | null },
): boolean {
  return allows(actor, "readership.see", { owner: createdBy, assignee: assigneeId, section: sectionId });
}
