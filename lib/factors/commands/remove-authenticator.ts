import { eq } from "drizzle-orm";
import { authenticators } from "#db/schema/factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { refuseLosingLastFactor } from "../last-factor.ts";
import { loadOwner } from "../owner.ts";
import { NoInput } from "../schema.ts";

/** Turns one's own authenticator off. */
export const removeAuthenticator = defineCommand({
  name: "factor.remove-authenticator",
  input: NoInput,
  load: (tx, _input, context) => loadOwner(tx, context),
  can: (_actor, owner) => owner !== null && !owner.isHalf,
  fresh: true,
  async run({ tx, target: owner }) {
    if (!owner?.factors.authenticator) return { removed: false };
    await refuseLosingLastFactor(tx, owner, { authenticator: false });
    await tx.delete(authenticators).where(eq(authenticators.personId, owner.person.id));
    return { removed: true };
  },
  event: ({ target: owner, result }) =>
    owner && result.removed
      ? { target: { type: "person", id: owner.person.id }, after: { removed: "authenticator" } }
      : null,
  tags: () => [],
});
