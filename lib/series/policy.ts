import { allows } from "#lib/access/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/**
 * Topics and series have one right: either collects articles across sections, whoever wrote them, and shows them to readers
 * at once. Somebody narrowed to sections has neither.
 */
export function canArrange(actor: Actor): boolean {
  return allows(actor, "topic.arrange");
}
