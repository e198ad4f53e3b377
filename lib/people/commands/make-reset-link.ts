import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { HANDED_RESET_HOURS } from "../lifecycle.ts";
import { makeLink } from "../links.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { PersonInput } from "../schema.ts";

/** A reset link that an admin hands over: for newsrooms without mail, and for those who lost theirs. */
export const makeResetLink = defineCommand({
  name: "person.make-reset-link",
  input: PersonInput,
  load: (tx, { id }) => personById(tx, id),
  can: managesPeople,
  fresh: true,
  async run({ tx, target, context }) {
    if (target.status !== "active")
      throw new AppError("conflict", `${target.name} is not active, so a new password would open nothing.`);
    const link = await makeLink(tx, {
      purpose: "password-reset",
      person: target.id,
      now: context.now,
      hours: HANDED_RESET_HOURS,
    });
    return { ...link, name: target.name, email: target.email };
  },
  event: ({ target, result }) => ({ target: { type: "person", id: target.id }, after: { until: result.expiresAt } }),
  tags: () => [],
});
