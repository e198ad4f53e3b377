import type { Correction } from "#db/schema/corrections.ts";
import { canEdit, canPublish } from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Standing = Parameters<typeof canEdit>[1];

/** Whoever writes the article may prepare what readers are told; what they are told at once is a publication. */
export function canAddNote(actor: Actor, article: Standing, at: "once" | "next"): boolean {
  return at === "once" ? canPublish(actor, article) : canEdit(actor, article);
}

/** A note that readers know is neither changed nor removed by anybody (commands/take-back.ts). */
export function canChangeNote(actor: Actor, article: Standing): boolean {
  return canEdit(actor, article);
}

export function canTakeBackNote(actor: Actor, article: Standing): boolean {
  return canPublish(actor, article);
}

export function isTold({ toldAt }: Pick<Correction, "toldAt">): boolean {
  return toldAt !== null;
}
