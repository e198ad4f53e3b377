import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { countTry, triesOf } from "../attempts.ts";
import { addressSubject, opensAt } from "../limits.ts";
import { TryLinkInput } from "../schema.ts";
import { waitSentence } from "../wait-sentence.ts";

/**
 * Counts one try at what a one-time link opens, before it is looked at: a refusal of the command that follows would undo
 * the counting. By address, so that guessing costs, and by link, so that passwords are not tried at it without end.
 */
export const tryLink = defineCommand({
  name: "link.try",
  input: TryLinkInput,
  load: (tx, { secret }, { address, now }) =>
    triesOf(
      tx,
      [
        ["link-here", secret],
        ["link-address", addressSubject(address)],
      ],
      now,
    ),
  can: () => true,
  async run({ tx, target: tries, context: { now } }) {
    const retryAt = opensAt(tries, now);
    if (retryAt) throw new AppError("too-many", waitSentence(retryAt, now), { details: { retryAt } });
    await countTry(tx, tries, now);
  },
  event: () => null,
  tags: () => [],
});
