import { newId } from "#db/id.ts";
import { passkeys } from "#db/schema/factors.ts";
import { challengeUntil } from "#lib/auth/challenge.ts";
import { challengeIn, readNewPasskey } from "#lib/auth/passkeys.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { loadOwner, maySetUp } from "../owner.ts";
import { passkeysOf } from "../rows.ts";
import { AddPasskeyInput } from "../schema.ts";
import { type Added, afterAdding } from "../set-up.ts";
import { spendChallenge } from "../spent.ts";

const MOST = 20;
const purpose = "passkey-add";

/** Keeps a passkey that this browser was just asked to make. */
export const addPasskey = defineCommand({
  name: "passkey.add",
  input: AddPasskeyInput,
  load: (tx, _input, context) => loadOwner(tx, context),
  can: (_actor, owner) => maySetUp(owner),
  fresh: true,
  async prepare({ input, context: { session, now } }) {
    const holder = session?.id ?? "";
    return readNewPasskey(input.passkey, (challenge) => challengeUntil(challenge, purpose, holder, now) !== null);
  },
  async run({ tx, input, target: owner, prepared, context }): Promise<Added | { ok: false }> {
    if (!owner) throw new AppError("unauthenticated", "Sign in to do this.");
    const question = { purpose, holder: context.session?.id ?? "", now: context.now } as const;
    if (!prepared || !(await spendChallenge(tx, challengeIn(input.passkey), question))) return { ok: false };
    const known = await passkeysOf(tx, owner.person.id);
    if (known.length >= MOST)
      throw new AppError("conflict", `You have ${MOST} passkeys. Remove one that you no longer use.`);
    const facts = { id: newId(), personId: owner.person.id, name: input.name, createdAt: context.now };
    await tx.insert(passkeys).values({ ...prepared, ...facts, lastUsedAt: null });
    return afterAdding(tx, owner, context);
  },
  event: ({ input, target: owner, result }) =>
    owner && result.ok
      ? {
          target: { type: "person", id: owner.person.id },
          after: { added: "passkey", name: input.name, ended: result.ended },
        }
      : null,
  tags: () => [],
});
