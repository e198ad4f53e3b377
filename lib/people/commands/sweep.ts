import { and, isNotNull, lt, or } from "drizzle-orm";
import { spentChallenges } from "#db/schema/factors.ts";
import { attempts, links, sessions } from "#db/schema/people.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { NoInput } from "../schema.ts";

const DAY = 24 * 60 * 60 * 1_000;

/** Forgets old tries, sessions and links. For a daily job; what happened stays in the event log. */
export const sweepDoor = defineCommand({
  name: "door.sweep",
  input: NoInput,
  load: async () => null,
  can: isSystem,
  async run({ tx, context: { now } }) {
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    // Longer than any limit remembers (limits.ts).
    await tx.delete(attempts).where(lt(attempts.lastAt, ago(2)));
    await tx
      .delete(sessions)
      .where(or(lt(sessions.expiresAt, ago(90)), and(isNotNull(sessions.endedAt), lt(sessions.endedAt, ago(90)))));
    // An answered challenge cannot be answered again once it is too old anyway.
    await tx.delete(spentChallenges).where(lt(spentChallenges.expiresAt, ago(1)));
    await tx.delete(links).where(lt(links.expiresAt, ago(90)));
  },
  event: () => null,
  tags: () => [],
});
