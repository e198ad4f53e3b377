import { readDoorSettings } from "#lib/factors/rows.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { openLink, useLink } from "#lib/people/links.ts";
import { personById } from "#lib/people/rows.ts";
import { SecretInput } from "#lib/people/schema.ts";
import { openSession } from "#lib/people/sessions.ts";

/** Signs in by the link that was mailed. It stands for the password, so a second factor is still asked for. */
export const openWithLink = defineCommand({
  name: "session.open-with-link",
  input: SecretInput,
  async load(tx, { secret }, { now }) {
    const link = await openLink(tx, "sign-in", secret, now);
    const { mailLinks } = await readDoorSettings(tx);
    return { link, person: await personById(tx, link.personId as string), mailLinks };
  },
  can: (_actor, { person }) => person.status === "active",
  async run({ tx, target: { link, person, mailLinks }, context }) {
    if (!mailLinks) throw new AppError("conflict", "Signing in by mail was turned off here. Use your password.");
    await useLink(tx, link, context.now);
    return openSession(tx, person, context, "one");
  },
  event: ({ target: { person }, result }) => ({
    target: { type: "person", id: person.id },
    after: { session: result.session, half: result.half, by: "mail" },
  }),
  tags: () => [],
});
