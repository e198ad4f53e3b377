import { verifyPassword } from "#lib/auth/password.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { triesOf } from "#lib/people/attempts.ts";
import { opensAt } from "#lib/people/limits.ts";
import { isPerson } from "#lib/people/policy.ts";
import { personById } from "#lib/people/rows.ts";
import { ProveInput } from "../schema.ts";
import { loadSecond, prepareSecond, type SecondAnswer, secondOnRecord, settleSecond, takeSecond } from "../second.ts";

/**
 * Proves in place who sits here, before a dangerous act: with the password, a code or a passkey. The browser gets a new
 * session, so that whoever copied the old number cannot do such acts with it.
 */
export const proveSelf = defineCommand({
  name: "session.prove",
  input: ProveInput,
  async load(tx, _input, context) {
    const { actor, session, now } = context;
    if (!isPerson(actor) || !session) return null;
    const { tries, passkeys } = await loadSecond(tx, actor.id, context);
    const { passwordHash } = await personById(tx, actor.id);
    const all = [...tries, ...(await triesOf(tx, [["own-password", actor.id]], now))];
    return { person: actor.id, passwordHash, passkeys, tries: all };
  },
  can: (_actor, target) => target !== null,
  async prepare({ input, target, context }) {
    if (!target || opensAt(target.tries, context.now)) return null;
    if (input.password === undefined) return { passkey: await prepareSecond(input, target.passkeys, context) };
    const isRight = await verifyPassword(input.password, target.passwordHash);
    return { hash: isRight ? target.passwordHash : null };
  },
  async run({ tx, input, target, prepared, context }): Promise<SecondAnswer> {
    if (!target) throw new AppError("unauthenticated", "Sign in to do this.");
    const { person, tries, passwordHash } = target;
    const retryAt = opensAt(tries, context.now);
    if (retryAt || !prepared) return { ok: false, reason: "too-many", retryAt: retryAt ?? context.now };
    // The hash is compared because the password may have changed while we were verifying.
    const byPassword = prepared.hash && prepared.hash === passwordHash ? ("password" as const) : null;
    const isSecond = input.password === undefined;
    const by = isSecond ? await takeSecond(tx, person, input, prepared.passkey ?? null, context) : byPassword;
    return settleSecond(tx, target, by, context);
  },
  event: ({ target, result }) => secondOnRecord(target, result),
  tags: () => [],
});
