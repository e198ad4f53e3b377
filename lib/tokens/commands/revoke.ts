import { eq } from "drizzle-orm";
import { tokens } from "#db/schema/tokens.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canEndToken } from "../policy.ts";
import { tokenById } from "../rows.ts";
import { TokenInput } from "../schema.ts";

/** Ends a token for good. The next request with it is refused. */
export const revokeToken = defineCommand({
  name: "token.revoke",
  input: TokenInput,
  load: tokenById,
  can: canEndToken,
  async run({ tx, target: token, context: { now } }) {
    const changed = token.revokedAt === null;
    if (changed) await tx.update(tokens).set({ revokedAt: now }).where(eq(tokens.id, token.id));
    return { changed };
  },
  event: ({ target: { id, name, ownerId }, result }) =>
    result.changed ? { target: { type: "token", id }, before: { name, owner: ownerId } } : null,
  tags: () => [],
});
