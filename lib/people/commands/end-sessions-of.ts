import { defineCommand } from "#lib/kernel/command.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { PersonInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Signs somebody out of every browser, for whoever looks after people: a lost laptop, a shared machine. */
export const endSessionsOf = defineCommand({
  name: "session.end-of",
  input: PersonInput,
  load: (tx, { id }) => personById(tx, id),
  can: managesPeople,
  run: async ({ tx, target, context }) => ({ ended: await endSessions(tx, target.id, context.now) }),
  event: ({ target, result }) => ({ target: { type: "person", id: target.id }, after: { ended: result.ended } }),
  tags: () => [],
});
