import type { Viewer } from "#lib/kernel/actor.ts";
import { log } from "#lib/kernel/log.ts";
import { markSeen } from "#lib/people/commands/mark-seen.ts";
import { seenLongAgo } from "#lib/people/lifecycle.ts";
import { readSession } from "#lib/people/sessions.ts";

/** Whose session this is; null when it has ended. Throws when the database does not answer: that is no answer either way. */
export async function viewerOf(session: string | undefined, now: Date): Promise<Viewer | null> {
  const found = session ? await readSession(session, now) : null;
  if (!found) return null;
  if (seenLongAgo(found.seenAt, now)) {
    // Nobody should be kept out, or waiting, because a note of their coming cannot be made.
    void markSeen({}, { actor: found.viewer, now, via: "desk" }).catch((error) =>
      log().warn({ error }, "could not note who was seen"),
    );
  }
  return found.viewer;
}
