import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { refuseLosingLastAdmin } from "../last-admin.ts";
import { managesPeople } from "../policy.ts";
import { otherAdmins, personById } from "../rows.ts";
import { ChangeRoleInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";
import { refuseNarrowedAdmin, roleColumns, sectionsOf, writeSections } from "../standing.ts";

/** Gives somebody another role or other sections and ends their sessions, so that it counts from their very next request. */
export const changeRole = defineCommand({
  name: "person.change-role",
  input: ChangeRoleInput,
  load: async (tx, { id }) => ({
    person: await personById(tx, id),
    sections: await sectionsOf(tx, id),
    others: await otherAdmins(tx, id),
  }),
  can: managesPeople,
  fresh: true,
  async run({ tx, input, target: { person, sections, others }, context }) {
    if (person.status === "deleted") throw new AppError("conflict", `The account of ${person.name} was deleted.`);
    refuseNarrowedAdmin(input.role, input.sections);
    const role = await roleColumns(tx, input.role);
    const before = { role: person.ownRoleId ?? person.role, sections: person.narrowed ? sections : null };
    const after = { role: role.ownRoleId ?? role.role, sections: input.sections?.toSorted() ?? null };
    if (JSON.stringify(before) === JSON.stringify(after)) return { changed: false, before, after };
    refuseLosingLastAdmin(person, { role: role.role, status: person.status }, others);
    await tx
      .update(people)
      .set({ ...role, narrowed: input.sections !== null })
      .where(eq(people.id, person.id));
    await writeSections(tx, person.id, input.sections);
    await endSessions(tx, person.id, context.now);
    return { changed: true, before, after };
  },
  event: ({ target: { person }, result: { changed, before, after } }) =>
    changed ? { target: { type: "person", id: person.id }, before, after } : null,
  tags: () => [],
});
