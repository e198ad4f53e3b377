import { and, eq } from "drizzle-orm";
import { links, people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { PersonInput } from "../schema.ts";

/** Takes an invitation back. The person is forgotten; the link stays, so that it can say what happened to it. */
export const revokeInvitation = defineCommand({
  name: "person.revoke-invitation",
  input: PersonInput,
  load: (tx, { id }) => personById(tx, id),
  can: managesPeople,
  async run({ tx, target }) {
    if (target.status !== "invited")
      throw new AppError(
        "conflict",
        `${target.name} has accepted the invitation already. Suspend the account instead.`,
      );
    await tx
      .update(links)
      .set({ revoked: true, personId: null })
      .where(and(eq(links.personId, target.id), eq(links.purpose, "invitation")));
    await tx.delete(people).where(eq(people.id, target.id));
    return { id: target.id };
  },
  event: ({ target }) => ({
    target: { type: "person", id: target.id },
    before: { name: target.name, role: target.role, status: target.status },
  }),
  tags: () => [],
});
