import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { refuseLosingLastAdmin } from "../last-admin.ts";
import { managesPeople } from "../policy.ts";
import { otherAdmins, personById } from "../rows.ts";
import { ChangeRoleInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Gives somebody another role and ends their sessions, so that it counts from their very next request. */
export const changeRole = defineCommand({
  name: "person.change-role",
  input: ChangeRoleInput,
  load: async (tx, { id }) => ({ person: await personById(tx, id), others: await otherAdmins(tx, id) }),
  can: managesPeople,
  async run({ tx, input, target: { person, others }, context }) {
    if (person.role === input.role) return { changed: false };
    refuseLosingLastAdmin(person, { role: input.role, status: person.status }, others);
    await tx.update(people).set({ role: input.role }).where(eq(people.id, person.id));
    await endSessions(tx, person.id, context.now);
    return { changed: true };
  },
  event: ({ input, target: { person }, result }) =>
    result.changed
      ? { target: { type: "person", id: person.id }, before: { role: person.role }, after: { role: input.role } }
      : null,
  tags: () => [],
});
