import { eq } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { people } from "#db/schema/people.ts";
import { forgetFactors } from "#lib/factors/forget.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { endTokens } from "#lib/tokens/rows.ts";
import { refuseLosingLastAdmin } from "../last-admin.ts";
import { revokeEntrances } from "../links.ts";
import { countOpenWork } from "../open-work.ts";
import { canSuspend } from "../policy.ts";
import { otherAdmins, personById } from "../rows.ts";
import { DeletePersonInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";
import { writeSections } from "../standing.ts";

/** What the record calls somebody whose name was to be forgotten. */
const FORMER = "Former colleague";

/**
 * Removes somebody's account for good. What they did stays on record, under their name or without it; their author profile
 * stays, too, and belongs to nobody who signs in. Open work is handed over first.
 */
export const deletePerson = defineCommand({
  name: "person.delete",
  input: DeletePersonInput,
  load: async (tx, { id }) => ({ person: await personById(tx, id), others: await otherAdmins(tx, id) }),
  can: (actor, { person }) => canSuspend(actor, person),
  fresh: true,
  async run({ tx, input: { forgetName }, target: { person, others }, context: { now } }) {
    if (person.status === "invited")
      throw new AppError("conflict", `${person.name} has not accepted yet. Take the invitation back instead.`);
    if (person.status === "deleted") return { changed: false };
    refuseLosingLastAdmin(person, { role: person.role, status: "deleted" }, others);
    const open = await countOpenWork(tx, person.id);
    if (open > 0) {
      const what = open === 1 ? "one open article" : `${open} open articles`;
      throw new AppError("conflict", `${person.name} has ${what}. Hand them over first.`);
    }
    await endSessions(tx, person.id, now);
    await revokeEntrances(tx, person.id);
    await forgetFactors(tx, person.id);
    await endTokens(tx, person.id, now);
    await writeSections(tx, person.id, null);
    await tx.update(articles).set({ assigneeId: null }).where(eq(articles.assigneeId, person.id));
    await tx.update(authors).set({ personId: null }).where(eq(authors.personId, person.id));
    await tx
      .update(people)
      .set({
        ...{ status: "deleted", passwordHash: null, role: "contributor", ownRoleId: null, narrowed: true },
        // The address may be invited again; nobody can have this one.
        email: `${person.id}@deleted.invalid`,
        ...(forgetName && { name: FORMER }),
      })
      .where(eq(people.id, person.id));
    return { changed: true };
  },
  event: ({ input, target: { person }, result }) =>
    result.changed
      ? {
          target: { type: "person", id: person.id },
          // Who asks to be forgotten is not named by the record of the forgetting either.
          before: { status: person.status, ...(!input.forgetName && { name: person.name }) },
          after: { status: "deleted" },
        }
      : null,
  tags: () => [],
});
