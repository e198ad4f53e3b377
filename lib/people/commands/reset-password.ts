import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { forgetTries, triesOf } from "../attempts.ts";
import { refuseEasyPassword } from "../easy-password.ts";
import { ofTheAccount, signInSubjects } from "../limits.ts";
import { openLink, revokeLinks, useLink } from "../links.ts";
import { personById, siteRow } from "../rows.ts";
import { ResetInput } from "../schema.ts";
import { endSessions } from "../sessions.ts";

/** Sets a new password by a one-time link; every session of the person ends. */
export const resetPassword = defineCommand({
  name: "person.reset-password",
  input: ResetInput,
  async load(tx, { secret }, { now }) {
    const link = await openLink(tx, "password-reset", secret, now);
    return { link, person: await personById(tx, link.personId as string), site: await siteRow(tx) };
  },
  can: (_actor, { person }) => person.status === "active",
  async prepare({ input, target: { person, site } }) {
    await refuseEasyPassword(input.password, { site: site?.name ?? "", name: person.name, email: person.email });
    return hashPassword(input.password);
  },
  async run({ tx, target: { link, person }, prepared: passwordHash, context }) {
    await useLink(tx, link, context.now);
    await revokeLinks(tx, "password-reset", person.id);
    await tx.update(people).set({ passwordHash }).where(eq(people.id, person.id));
    // Whoever guessed at the account must not keep its owner waiting now.
    const tries = await triesOf(tx, signInSubjects(person.email, context.address, false), context.now);
    await forgetTries(tx, ofTheAccount(tries));
    return { id: person.id, email: person.email, ended: await endSessions(tx, person.id, context.now) };
  },
  event: ({ target: { person }, result }) => ({
    target: { type: "person", id: person.id },
    after: { password: "changed", ended: result.ended },
  }),
  tags: () => [],
});
