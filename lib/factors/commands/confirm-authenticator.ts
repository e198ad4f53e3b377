import { eq } from "drizzle-orm";
import { authenticators } from "#db/schema/factors.ts";
import { totpStep } from "#lib/auth/totp.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { unseal } from "#lib/kernel/seal.ts";
import { AUTHENTICATOR } from "../codes.ts";
import { loadOwner, maySetUp } from "../owner.ts";
import { ConfirmInput } from "../schema.ts";
import { type Added, afterAdding } from "../set-up.ts";

/** The first right code makes an authenticator count. A wrong one is an answer: people look again and type again. */
export const confirmAuthenticator = defineCommand({
  name: "factor.confirm-authenticator",
  input: ConfirmInput,
  async load(tx, _input, context) {
    const owner = await loadOwner(tx, context);
    const [begun] = owner
      ? await tx.select().from(authenticators).where(eq(authenticators.personId, owner.person.id))
      : [];
    return { owner, begun };
  },
  can: (_actor, { owner }) => maySetUp(owner),
  fresh: true,
  async run({
    tx,
    input,
    target: { owner, begun },
    context,
  }): Promise<Added | { ok: false; reason: "wrong" | "not-begun" }> {
    if (!owner) throw new AppError("unauthenticated", "Sign in to do this.");
    if (!begun || begun.confirmedAt) return { ok: false, reason: "not-begun" };
    // Only whoever was shown the secret can hit it, so tries need no count.
    const secret = unseal(begun.secret, AUTHENTICATOR, owner.person.id);
    const step = secret ? totpStep(secret, input.code, null, context.now) : null;
    if (step === null) return { ok: false, reason: "wrong" };
    await tx
      .update(authenticators)
      .set({ confirmedAt: context.now, lastStep: step })
      .where(eq(authenticators.personId, owner.person.id));
    return afterAdding(tx, owner, context);
  },
  event: ({ target: { owner }, result }) =>
    owner && result.ok
      ? { target: { type: "person", id: owner.person.id }, after: { added: "authenticator", ended: result.ended } }
      : null,
  tags: () => [],
});
