import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { makeLink } from "../links.ts";
import { isPerson } from "../policy.ts";
import { personByEmail, personById } from "../rows.ts";
import { NewEmailInput } from "../schema.ts";

/** Asks for another e-mail of one's own. It counts once the link that is mailed there has been opened. */
export const requestEmail = defineCommand({
  name: "person.request-email",
  input: NewEmailInput,
  load: async (tx, { email }, { actor }) => ({
    person: isPerson(actor) ? await personById(tx, actor.id) : null,
    other: await personByEmail(tx, email),
  }),
  can: (_actor, { person }) => person !== null,
  fresh: true,
  async run({ tx, input: { email }, target: { person, other }, context: { now } }) {
    if (!person) throw new AppError("unauthenticated", "Sign in to do this.");
    if (other?.id === person.id) throw invalid("email", "You sign in with this e-mail already.");
    if (other) throw invalid("email", "Somebody else here has this e-mail.");
    const link = await makeLink(tx, { purpose: "new-email", person: person.id, now, email });
    return { ...link, name: person.name, email };
  },
  event: ({ target: { person }, result }) =>
    person && { target: { type: "person", id: person.id }, after: { asked: result.email, until: result.expiresAt } },
  tags: () => [],
});
