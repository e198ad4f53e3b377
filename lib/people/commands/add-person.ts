import { newId } from "#db/id.ts";
import { people } from "#db/schema/people.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { makeAuthorProfile } from "../author-profile.ts";
import { refuseEasyPassword } from "../easy-password.ts";
import { personByEmail, siteRow } from "../rows.ts";
import { AddPersonInput } from "../schema.ts";

/** An active person with a password, without an invitation: for the command line. In the desk, people are invited. */
export const addPerson = defineCommand({
  name: "person.add",
  input: AddPersonInput,
  load: async (tx, { email }) => ({ person: await personByEmail(tx, email), site: await siteRow(tx) }),
  can: isSystem,
  async prepare({ input, target: { site } }) {
    await refuseEasyPassword(input.password, { site: site?.name ?? "", name: input.name, email: input.email });
    return hashPassword(input.password);
  },
  async run({ tx, input, target: { person }, prepared: passwordHash, context }) {
    if (person) throw invalid("email", `${person.name} is here already with this e-mail.`);
    const { name, email, role } = input;
    const id = newId();
    await tx.insert(people).values({ id, name, email, role, passwordHash, status: "active", createdAt: context.now });
    return { id, tags: await makeAuthorProfile(tx, { id, name }, context.now) };
  },
  event: ({ input, result }) => ({
    target: { type: "person", id: result.id },
    after: { name: input.name, role: input.role, status: "active" },
  }),
  tags: ({ result }) => result.tags,
});
