import { AT_ONCE, forgetActivity } from "./commands/forget.ts";

/** Lets go of all that the site keeps no longer, in turns between which others write. */
export async function forgetOldActivity(now: Date): Promise<void> {
  for (let turn = { removed: AT_ONCE, blanked: 0 }; Math.max(turn.removed, turn.blanked) === AT_ONCE; ) {
    turn = await forgetActivity({}, { actor: { type: "system", job: "activity.forget" }, now, via: "job" });
  }
}
