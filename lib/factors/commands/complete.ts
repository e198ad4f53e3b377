import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { opensAt } from "#lib/people/limits.ts";
import { SecondInput } from "../schema.ts";
import { loadSecond, prepareSecond, type SecondAnswer, secondOnRecord, settleSecond, takeSecond } from "../second.ts";

/** The second half of signing in: a code or a passkey turns the half session into a whole one with a new number. */
export const completeSignIn = defineCommand({
  name: "session.complete",
  input: SecondInput,
  load: async (tx, _input, context) => (context.session?.half ? loadSecond(tx, context.session.person, context) : null),
  can: (_actor, target) => target !== null,
  prepare: async ({ input, target, context }) =>
    target && !opensAt(target.tries, context.now) ? prepareSecond(input, target.passkeys, context) : null,
  async run({ tx, input, target, prepared, context }): Promise<SecondAnswer> {
    if (!target) throw new AppError("unauthenticated", "Sign in first.");
    const { person, tries } = target;
    const retryAt = opensAt(tries, context.now);
    if (retryAt) return { ok: false, reason: "too-many", retryAt };
    const by = await takeSecond(tx, person, input, prepared, context);
    return settleSecond(tx, target, by, context);
  },
  event: ({ target, result }) => secondOnRecord(target, result),
  tags: () => [],
});
