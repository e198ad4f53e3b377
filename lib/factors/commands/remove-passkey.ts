import { eq } from "drizzle-orm";
import { passkeys } from "#db/schema/factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isSelf } from "#lib/people/policy.ts";
import { refuseLosingLastFactor } from "../last-factor.ts";
import { loadOwner } from "../owner.ts";
import { passkeyById } from "../rows.ts";
import { PasskeyInput } from "../schema.ts";

/** Forgets a passkey. The device keeps its half, which opens nothing here any more. */
export const removePasskey = defineCommand({
  name: "passkey.remove",
  input: PasskeyInput,
  load: async (tx, { id }, context) => ({ passkey: await passkeyById(tx, id), owner: await loadOwner(tx, context) }),
  can: (actor, { passkey }) => isSelf(actor, { id: passkey.personId }),
  fresh: true,
  async run({ tx, target: { passkey, owner } }) {
    if (owner) await refuseLosingLastFactor(tx, owner, { passkeys: owner.factors.passkeys - 1 });
    await tx.delete(passkeys).where(eq(passkeys.id, passkey.id));
  },
  event: ({ target: { passkey } }) => ({
    target: { type: "person", id: passkey.personId },
    after: { removed: "passkey", name: passkey.name },
  }),
  tags: () => [],
});
