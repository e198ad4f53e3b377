import { eq } from "drizzle-orm";
import { passkeys } from "#db/schema/factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isSelf } from "#lib/people/policy.ts";
import { passkeyById } from "../rows.ts";
import { RenamePasskeyInput } from "../schema.ts";

export const renamePasskey = defineCommand({
  name: "passkey.rename",
  input: RenamePasskeyInput,
  load: (tx, { id }) => passkeyById(tx, id),
  can: (actor, { personId }) => isSelf(actor, { id: personId }),
  fresh: true,
  async run({ tx, input: { id, name }, target }) {
    if (name === target.name) return { changed: false };
    await tx.update(passkeys).set({ name }).where(eq(passkeys.id, id));
    return { changed: true };
  },
  event: ({ input, target, result }) =>
    result.changed
      ? {
          target: { type: "person", id: target.personId },
          before: { passkey: target.name },
          after: { passkey: input.name },
        }
      : null,
  tags: () => [],
});
