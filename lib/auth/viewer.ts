import { log } from "#lib/kernel/log.ts";
import { markSeen } from "#lib/people/commands/mark-seen.ts";
import { seenLongAgo } from "#lib/people/lifecycle.ts";
import { type OpenSession, readSession } from "#lib/people/sessions.ts";

export type Standing = Pick<OpenSession, "viewer" | "session">;

/**
 * Whose session this is, half or whole; null when it has ended. Throws when the database does not answer: that is no
 * answer either way.
 */
export async function standingOf(id: string | undefined, now: Date): Promise<Standing | null> {
  const found = id ? await readSession(id, now) : null;
  if (!found) return null;
  const { viewer, session, seenAt } = found;
  if (!session.half && seenLongAgo(seenAt, now)) {
    // Nobody should be kept out, or waiting, because a note of their coming cannot be made.
    void markSeen({}, { actor: viewer, now, via: "desk", session }).catch((error) =>
      log().warn({ error }, "could not note who was seen"),
    );
  }
  return { viewer, session };
}
