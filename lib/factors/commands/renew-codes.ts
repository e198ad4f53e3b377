import { defineCommand } from "#lib/kernel/command.ts";
import { makeRecoveryCodes } from "../codes.ts";
import { hasAny, loadOwner } from "../owner.ts";
import { NoInput } from "../schema.ts";

/** Ten new recovery codes; the earlier ones stop working. Null for somebody without a second factor to recover. */
export const renewCodes = defineCommand({
  name: "factor.renew-codes",
  input: NoInput,
  load: (tx, _input, context) => loadOwner(tx, context),
  can: (_actor, owner) => owner !== null && !owner.isHalf,
  fresh: true,
  async run({ tx, target: owner }) {
    if (!owner || !hasAny(owner)) return { codes: null };
    return { codes: await makeRecoveryCodes(tx, owner.person.id) };
  },
  event: ({ target: owner, result }) =>
    owner && result.codes
      ? { target: { type: "person", id: owner.person.id }, after: { recoveryCodes: "renewed" } }
      : null,
  tags: () => [],
});
