import { eq } from "drizzle-orm";
import { roles } from "#db/schema/roles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { endSessions } from "#lib/people/sessions.ts";
import { canArrange } from "../policy.ts";
import { holdersOf, loadRole, refuseTakenName, roleKey } from "../rows.ts";
import { ChangeRoleRightsInput } from "../schema.ts";

/** Changes what a role is made of. Whoever has it is signed out, so that nobody works on with a page of former rights. */
export const changeRoleRights = defineCommand({
  name: "role.change",
  input: ChangeRoleRightsInput,
  load: loadRole,
  can: canArrange,
  fresh: true,
  async run({ tx, input: { id, name, rights, changedAt }, target, context: { now } }) {
    if (target.changedAt.toISOString() !== changedAt)
      throw new AppError("conflict", "Somebody changed this role in the meantime. Look at it again, then change it.");
    await refuseTakenName(tx, name, id);
    await tx
      .update(roles)
      .set({ name, nameKey: roleKey(name), rights, changedAt: now })
      .where(eq(roles.id, id));
    const holders = await holdersOf(tx, id);
    for (const holder of holders) await endSessions(tx, holder.id, now);
    return { signedOut: holders.length };
  },
  event: ({ input: { id, name, rights }, target }) => ({
    target: { type: "role", id },
    before: { name: target.name, rights: target.rights },
    after: { name, rights },
  }),
  tags: () => [],
});
