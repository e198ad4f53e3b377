import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { makeAuthorProfile } from "../author-profile.ts";
import { refuseEasyPassword } from "../easy-password.ts";
import { openLink, useLink } from "../links.ts";
import { personById, siteRow } from "../rows.ts";
import { AcceptInput } from "../schema.ts";

/** Whoever holds an invitation chooses a name and a password and gets a byline. */
export const acceptInvitation = defineCommand({
  name: "person.accept",
  input: AcceptInput,
  async load(tx, { secret }, { now }) {
    const link = await openLink(tx, "invitation", secret, now);
    return { link, person: await personById(tx, link.personId as string), site: await siteRow(tx) };
  },
  can: (_actor, { person }) => person.status === "invited",
  async prepare({ input, target: { person, site } }) {
    await refuseEasyPassword(input.password, { site: site?.name ?? "", name: input.name, email: person.email });
    return hashPassword(input.password);
  },
  async run({ tx, input, target: { link, person }, prepared: passwordHash, context }) {
    await useLink(tx, link, context.now);
    await tx.update(people).set({ name: input.name, passwordHash, status: "active" }).where(eq(people.id, person.id));
    const tags = await makeAuthorProfile(tx, { id: person.id, name: input.name }, context.now);
    return { id: person.id, email: person.email, tags };
  },
  event: ({ input, target: { person } }) => ({
    target: { type: "person", id: person.id },
    before: { name: person.name, status: person.status },
    after: { name: input.name, status: "active" },
  }),
  tags: ({ result }) => result.tags,
});
