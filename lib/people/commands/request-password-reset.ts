import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { countTry, triesOf } from "../attempts.ts";
import { addressSubject, opensAt } from "../limits.ts";
import { type FreshLink, makeLink, makeNoLink } from "../links.ts";
import { personByEmail } from "../rows.ts";
import { AskResetInput } from "../schema.ts";
import { waitSentence } from "../wait-sentence.ts";

/**
 * Makes a reset link for an active account. Null for any other: whoever asks is told the same either way, and the link
 * goes nowhere but into the mail.
 */
export const requestPasswordReset = defineCommand({
  name: "person.request-reset",
  input: AskResetInput,
  async load(tx, { email }, { address, now }) {
    const tries = await triesOf(
      tx,
      [
        ["reset-account", email],
        ["reset-address", addressSubject(address)],
      ],
      now,
    );
    return { person: await personByEmail(tx, email), tries };
  },
  can: () => true,
  async run({ tx, target: { person, tries }, context }): Promise<(FreshLink & { name: string; email: string }) | null> {
    const retryAt = opensAt(tries, context.now);
    if (retryAt) throw new AppError("too-many", waitSentence(retryAt, context.now), { details: { retryAt } });
    await countTry(tx, tries, context.now);
    if (person?.status !== "active") return makeNoLink(tx, "password-reset", context.now);
    const link = await makeLink(tx, { purpose: "password-reset", person: person.id, now: context.now });
    return { ...link, name: person.name, email: person.email };
  },
  event: ({ target: { person }, result }) => ({
    target: { type: "person", id: person?.id ?? "unknown" },
    after: result && { until: result.expiresAt },
  }),
  tags: () => [],
});
