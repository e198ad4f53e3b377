import { defineCommand } from "#lib/kernel/command.ts";
import { openLink, useLink } from "../links.ts";
import { takeEmail } from "../new-email.ts";
import { personById } from "../rows.ts";
import { SecretInput } from "../schema.ts";

/** Whoever opens the link that was mailed to a new address has shown that it is theirs. */
export const confirmEmail = defineCommand({
  name: "person.confirm-email",
  input: SecretInput,
  async load(tx, { secret }, { now }) {
    const link = await openLink(tx, "new-email", secret, now);
    return { link, person: await personById(tx, link.personId as string) };
  },
  can: (_actor, { person }) => person.status === "active",
  async run({ tx, target: { link, person }, context: { now } }) {
    await useLink(tx, link, now);
    return takeEmail(tx, person, link.email as string);
  },
  event: ({ target: { person }, result }) => ({
    target: { type: "person", id: person.id },
    before: { email: result.before },
    after: { email: result.email },
  }),
  tags: () => [],
});
