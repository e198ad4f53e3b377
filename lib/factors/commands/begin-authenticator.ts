import { authenticators } from "#db/schema/factors.ts";
import { newTotpSecret, totpAddress } from "#lib/auth/totp.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { seal } from "#lib/kernel/seal.ts";
import { siteRow } from "#lib/people/rows.ts";
import { AUTHENTICATOR } from "../codes.ts";
import { loadOwner, maySetUp } from "../owner.ts";
import { NoInput } from "../schema.ts";

/** A fresh secret for an authenticator app, shown once. It counts for nothing until a first code has confirmed it. */
export const beginAuthenticator = defineCommand({
  name: "factor.begin-authenticator",
  input: NoInput,
  load: async (tx, _input, context) => ({ owner: await loadOwner(tx, context), site: await siteRow(tx) }),
  can: (_actor, { owner }) => maySetUp(owner),
  fresh: true,
  async run({ tx, target: { owner, site }, context }) {
    if (!owner) throw new AppError("unauthenticated", "Sign in to do this.");
    if (owner.factors.authenticator)
      throw new AppError("conflict", "There is an authenticator already. Turn it off before you set up another.");
    const { id, email } = owner.person;
    const secret = newTotpSecret();
    const begun = {
      secret: seal(secret, AUTHENTICATOR, id),
      createdAt: context.now,
      confirmedAt: null,
      lastStep: null,
    };
    await tx
      .insert(authenticators)
      .values({ personId: id, ...begun })
      .onConflictDoUpdate({ target: authenticators.personId, set: begun });
    return { secret, address: totpAddress(secret, site?.name ?? "Standfirst", email) };
  },
  // Nothing is changed yet for anybody.
  event: () => null,
  tags: () => [],
});
