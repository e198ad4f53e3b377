import { readDoorSettings } from "#lib/factors/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { countTry, triesOf } from "#lib/people/attempts.ts";
import { addressSubject, opensAt } from "#lib/people/limits.ts";
import { type FreshLink, makeLink, makeNoLink } from "#lib/people/links.ts";
import { personByEmail } from "#lib/people/rows.ts";
import { AskResetInput } from "#lib/people/schema.ts";
import { waitSentence } from "#lib/people/wait-sentence.ts";

/** Makes a link that signs in, for an active account. Null for any other: whoever asks is told the same either way. */
export const requestLink = defineCommand({
  name: "session.request-link",
  input: AskResetInput,
  async load(tx, { email }, { address, now }) {
    const subjects = [
      ["mail-link-account", email],
      ["mail-link-address", addressSubject(address)],
    ] as const;
    const tries = await triesOf(
      tx,
      subjects.map(([name, subject]) => [name, subject]),
      now,
    );
    return { person: await personByEmail(tx, email), tries, isOffered: (await readDoorSettings(tx)).mailLinks };
  },
  can: () => true,
  async run({ tx, target, context: { now } }): Promise<(FreshLink & { name: string; email: string }) | null> {
    const { person, tries, isOffered } = target;
    if (!isOffered) return null;
    const retryAt = opensAt(tries, now);
    if (retryAt) throw new AppError("too-many", waitSentence(retryAt, now), { details: { retryAt } });
    await countTry(tx, tries, now);
    if (person?.status !== "active") return makeNoLink(tx, "sign-in", now);
    const link = await makeLink(tx, { purpose: "sign-in", person: person.id, now });
    return { ...link, name: person.name, email: person.email };
  },
  event: ({ target: { person, isOffered }, result }) =>
    isOffered
      ? { target: { type: "person", id: person?.id ?? "unknown" }, after: result && { until: result.expiresAt } }
      : null,
  tags: () => [],
});
