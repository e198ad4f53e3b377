import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { managesPeople } from "#lib/people/policy.ts";
import { personById } from "#lib/people/rows.ts";
import { endSessions } from "#lib/people/sessions.ts";
import { forgetFactors } from "../forget.ts";
import { countFactors } from "../rows.ts";
import { PersonInput } from "../schema.ts";

/** For a lost phone without recovery codes: takes somebody's second factors away and signs them out. They are told. */
export const resetFactors = defineCommand({
  name: "factor.reset",
  input: PersonInput,
  load: async (tx, { id }) => ({ person: await personById(tx, id), factors: await countFactors(tx, id) }),
  can: managesPeople,
  fresh: true,
  async run({ tx, target: { person, factors }, context }) {
    if (!factors.authenticator && factors.passkeys === 0)
      throw new AppError("conflict", `${person.name} has no second factor.`);
    await forgetFactors(tx, person.id);
    return { name: person.name, email: person.email, ended: await endSessions(tx, person.id, context.now) };
  },
  event: ({ target: { person, factors }, result }) => ({
    target: { type: "person", id: person.id },
    before: { authenticator: factors.authenticator, passkeys: factors.passkeys },
    after: { secondFactor: "reset", ended: result.ended },
  }),
  tags: () => [],
});
