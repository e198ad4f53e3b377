import type { Actor } from "#lib/kernel/actor.ts";

/** Notices are those of whoever asks: there is no way to name somebody else’s. */
export function hasNotices(actor: Actor): boolean {
  return actor.type === "person";
}
