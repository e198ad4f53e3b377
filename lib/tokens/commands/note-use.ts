import { eq } from "drizzle-orm";
import { tokens } from "#db/schema/tokens.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { minuteOf } from "../lifecycle.ts";
import { tokenById } from "../rows.ts";
import { TokenInput } from "../schema.ts";

/** Notes when a token was last used, and from where. Leaves no record: it would bury the others. */
export const noteTokenUse = defineCommand({
  name: "token.note-use",
  input: TokenInput,
  load: tokenById,
  can: isSystem,
  async run({ tx, target, context: { now, address = null } }) {
    await tx
      .update(tokens)
      .set({ lastUsedAt: minuteOf(now), lastAddress: address })
      .where(eq(tokens.id, target.id));
  },
  event: () => null,
  tags: () => [],
});
