import { eq } from "drizzle-orm";
import { roles } from "#db/schema/roles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { canArrange } from "../policy.ts";
import { holdersOf, loadRole } from "../rows.ts";
import { RoleInput } from "../schema.ts";

/** Removes a role that nobody has. */
export const deleteRole = defineCommand({
  name: "role.delete",
  input: RoleInput,
  load: loadRole,
  can: canArrange,
  fresh: true,
  async run({ tx, input: { id } }) {
    const holders = await holdersOf(tx, id);
    if (holders.length > 0) {
      const who = holders.length === 1 ? `${holders[0]?.name} has` : `${holders.length} people have`;
      throw new AppError("conflict", `${who} this role. Give another one first.`);
    }
    await tx.delete(roles).where(eq(roles.id, id));
  },
  event: ({ target: { id, name, rights } }) => ({ target: { type: "role", id }, before: { name, rights } }),
  tags: () => [],
});
