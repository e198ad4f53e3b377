import { eq } from "drizzle-orm";
import { people, sessions } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isPerson } from "../policy.ts";
import { NoInput } from "../schema.ts";

/** Notes that somebody was here, and in which browser. Leaves no record: it would bury the others. */
export const markSeen = defineCommand({
  name: "person.seen",
  input: NoInput,
  load: async (_tx, _input, { actor }) => (isPerson(actor) ? actor : null),
  can: (_actor, self) => self !== null,
  async run({ tx, target, context: { now, session } }) {
    if (target) await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, target.id));
    if (session) await tx.update(sessions).set({ seenAt: now }).where(eq(sessions.id, session.id));
  },
  event: () => null,
  tags: () => [],
});
