import type { Check } from "#db/vocabulary.ts";
import { canApprove, canPublish } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canPublish>[1];

/** Whoever may publish it may let something pass; that an approval is missing, only who could give one. */
export function canWaive(actor: Actor, article: Standing, check: Check): boolean {
  return canPublish(actor, article) && (check !== "approval" || canApprove(actor, article));
}
