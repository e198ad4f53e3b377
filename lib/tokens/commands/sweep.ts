import { lt, or } from "drizzle-orm";
import { tokens } from "#db/schema/tokens.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { NoInput } from "#lib/people/schema.ts";
import { daysLater } from "../lifecycle.ts";
import { KEPT_DAYS } from "../limits.ts";

/** Forgets tokens that have long ceased to work; what was done with them stays in the event log. */
export const sweepTokens = defineCommand({
  name: "token.sweep",
  input: NoInput,
  load: async () => null,
  can: isSystem,
  async run({ tx, context: { now } }) {
    const long = daysLater(now, -KEPT_DAYS);
    await tx.delete(tokens).where(or(lt(tokens.expiresAt, long), lt(tokens.revokedAt, long)));
  },
  event: () => null,
  tags: () => [],
});
