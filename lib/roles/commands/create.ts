import { newId } from "#db/id.ts";
import { roles } from "#db/schema/roles.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canArrange } from "../policy.ts";
import { refuseTakenName, roleKey } from "../rows.ts";
import { CreateRoleInput } from "../schema.ts";

export const createRole = defineCommand({
  name: "role.create",
  input: CreateRoleInput,
  load: async () => null,
  can: canArrange,
  fresh: true,
  async run({ tx, input: { name, rights }, context: { now } }) {
    const id = newId();
    await refuseTakenName(tx, name, id);
    await tx.insert(roles).values({ id, name, nameKey: roleKey(name), rights, createdAt: now, changedAt: now });
    return { id };
  },
  event: ({ input, result }) => ({ target: { type: "role", id: result.id }, after: input }),
  tags: () => [],
});
