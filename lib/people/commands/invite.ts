import { eq } from "drizzle-orm";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { makeLink } from "../links.ts";
import { managesPeople } from "../policy.ts";
import { personByEmail } from "../rows.ts";
import { InviteInput } from "../schema.ts";

/** Asks somebody in. Inviting the same e-mail again makes a new link, and the former one stops working. */
export const invitePerson = defineCommand({
  name: "person.invite",
  input: InviteInput,
  load: async (tx, { email }) => ({ person: await personByEmail(tx, email) }),
  can: managesPeople,
  async run({ tx, input, target: { person }, context }) {
    if (person && person.status !== "invited")
      throw invalid("email", `${person.name} is here already with this e-mail.`);
    const id = person?.id ?? newId();
    if (person) await tx.update(people).set({ name: input.name, role: input.role }).where(eq(people.id, id));
    else await tx.insert(people).values({ id, ...input, status: "invited", createdAt: context.now });
    const { name, email } = input;
    return { id, name, email, ...(await makeLink(tx, { purpose: "invitation", person: id, now: context.now })) };
  },
  event: ({ input, target: { person }, result }) => ({
    target: { type: "person", id: result.id },
    before: person && { name: person.name, role: person.role },
    after: { name: input.name, role: input.role, until: result.expiresAt },
  }),
  tags: () => [],
});
