import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { endTokens } from "#lib/tokens/rows.ts";
import { refuseLosingLastAdmin } from "../last-admin.ts";
import { revokeEntrances } from "../links.ts";
import { canSuspend } from "../policy.ts";
import { otherAdmins, personById } from "../rows.ts";
import { PersonInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Shuts the door on somebody at once: sessions and API tokens end, open links die. What they wrote stays. */
export const suspendPerson = defineCommand({
  name: "person.suspend",
  input: PersonInput,
  load: async (tx, { id }) => ({ person: await personById(tx, id), others: await otherAdmins(tx, id) }),
  can: (actor, { person }) => canSuspend(actor, person),
  async run({ tx, target: { person, others }, context }) {
    if (person.status === "suspended") return { changed: false };
    if (person.status === "invited")
      throw new AppError("conflict", `${person.name} has not accepted yet. Take the invitation back instead.`);
    if (person.status === "deleted") throw new AppError("conflict", `The account of ${person.name} was deleted.`);
    refuseLosingLastAdmin(person, { role: person.role, status: "suspended" }, others);
    await tx.update(people).set({ status: "suspended" }).where(eq(people.id, person.id));
    await endSessions(tx, person.id, context.now);
    await revokeEntrances(tx, person.id);
    await endTokens(tx, person.id, context.now);
    return { changed: true };
  },
  event: ({ target: { person }, result }) =>
    result.changed
      ? { target: { type: "person", id: person.id }, before: { status: person.status }, after: { status: "suspended" } }
      : null,
  tags: () => [],
});
