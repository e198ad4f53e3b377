import type { ScheduledAct } from "#db/vocabulary.ts";
import { canPublish, canWithdrawHere } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canPublish>[1];

/** Whoever may do it now may say when; it need not be live yet to be taken away one day. */
export function canSchedule(actor: Actor, article: Standing, act: ScheduledAct): boolean {
  return act === "publish" ? canPublish(actor, article) : canWithdrawHere(actor, article);
}

/** What was set for a time is done by the job alone. */
export function canRunSchedule(actor: Actor): boolean {
  return actor.type === "system" && actor.job === "schedule.run";
}
