import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { PersonInput } from "../schema.ts";

/** Lets a suspended person in again, with the role and the password they had. */
export const reactivatePerson = defineCommand({
  name: "person.reactivate",
  input: PersonInput,
  load: (tx, { id }) => personById(tx, id),
  can: managesPeople,
  async run({ tx, target }) {
    if (target.status === "active") return { changed: false };
    if (target.status === "invited")
      throw new AppError("conflict", `${target.name} has not accepted the invitation yet.`);
    if (target.status === "deleted")
      throw new AppError("conflict", `The account of ${target.name} was deleted. Invite them anew.`);
    await tx.update(people).set({ status: "active" }).where(eq(people.id, target.id));
    return { changed: true };
  },
  event: ({ target, result }) =>
    result.changed
      ? { target: { type: "person", id: target.id }, before: { status: target.status }, after: { status: "active" } }
      : null,
  tags: () => [],
});
