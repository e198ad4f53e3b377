import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { takeEmail } from "../new-email.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { ChangeEmailInput } from "../schema.ts";

/** Changes somebody's e-mail for them: where no mail is sent, or the mailbox is gone. The old address is told. */
export const changeEmail = defineCommand({
  name: "person.change-email",
  input: ChangeEmailInput,
  load: (tx, { id }) => personById(tx, id),
  can: managesPeople,
  fresh: true,
  async run({ tx, input: { email }, target }) {
    if (target.status === "deleted") throw new AppError("conflict", `The account of ${target.name} was deleted.`);
    if (email === target.email) return { changed: false, before: email, email, name: target.name };
    return { changed: true, ...(await takeEmail(tx, target, email)) };
  },
  event: ({ target, result }) =>
    result.changed
      ? { target: { type: "person", id: target.id }, before: { email: result.before }, after: { email: result.email } }
      : null,
  tags: () => [],
});
