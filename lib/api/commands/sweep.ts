import { lt } from "drizzle-orm";
import { apiAnswers, apiCounts } from "#db/schema/tokens.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { NoInput } from "#lib/people/schema.ts";
import { ANSWER_KEPT_MS, WINDOW_MS } from "../limits.ts";

/** Clocks of nodes may differ by minutes. */
const LONG_OVER_MS = 10 * WINDOW_MS;

/** Forgets windows that are over and answers that need not be repeated any more. */
export const sweepApi = defineCommand({
  name: "api.sweep",
  input: NoInput,
  load: async () => null,
  can: isSystem,
  async run({ tx, context: { now } }) {
    const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await tx.delete(apiCounts).where(lt(apiCounts.startedAt, ago(LONG_OVER_MS)));
    await tx.delete(apiAnswers).where(lt(apiAnswers.createdAt, ago(ANSWER_KEPT_MS)));
  },
  event: () => null,
  tags: () => [],
});
