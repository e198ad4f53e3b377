import { defineCommand } from "#lib/kernel/command.ts";
import { isPerson } from "../policy.ts";
import { NoInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Signs oneself out of every browser, this one included. */
export const endOwnSessions = defineCommand({
  name: "session.end-all",
  input: NoInput,
  load: async (_tx, _input, { actor }) => (isPerson(actor) ? actor : null),
  can: (_actor, self) => self !== null,
  run: async ({ tx, target, context }) => ({ ended: target ? await endSessions(tx, target.id, context.now) : 0 }),
  event: ({ target, result }) =>
    target ? { target: { type: "person", id: target.id }, after: { ended: result.ended } } : null,
  tags: () => [],
});
