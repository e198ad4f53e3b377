import { defineCommand } from "#lib/kernel/command.ts";
import { isPerson } from "../policy.ts";
import { EndOwnInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Signs oneself out of every browser, or of every other one. */
export const endOwnSessions = defineCommand({
  name: "session.end-all",
  input: EndOwnInput,
  load: async (_tx, _input, { actor }) => (isPerson(actor) ? actor : null),
  can: (_actor, self) => self !== null,
  async run({ tx, input, target, context: { now, session } }) {
    const but = input.others ? session?.id : undefined;
    return { ended: target ? await endSessions(tx, target.id, now, but) : 0 };
  },
  event: ({ input, target, result }) =>
    target ? { target: { type: "person", id: target.id }, after: { ended: result.ended, others: input.others } } : null,
  tags: () => [],
});
