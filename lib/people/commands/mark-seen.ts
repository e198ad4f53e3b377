import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isPerson } from "../policy.ts";
import { NoInput } from "../schema.ts";

/** Notes that somebody was here. Leaves no record: it would bury the others. */
export const markSeen = defineCommand({
  name: "person.seen",
  input: NoInput,
  load: async (_tx, _input, { actor }) => (isPerson(actor) ? actor : null),
  can: (_actor, self) => self !== null,
  async run({ tx, target, context: { now } }) {
    if (target) await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, target.id));
  },
  event: () => null,
  tags: () => [],
});
