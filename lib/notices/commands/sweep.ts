import { and, eq } from "drizzle-orm";
import { notices } from "#db/schema/notices.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { outlived } from "../due.ts";
import { SweepNoticesInput } from "../schema.ts";

/** Removes what somebody was told and is kept no longer. For a daily job. */
export const sweepNotices = defineCommand({
  name: "notices.sweep",
  input: SweepNoticesInput,
  load: async () => null,
  can: isSystem,
  async run({ tx, input: { person }, context: { now } }) {
    const old = and(eq(notices.personId, person), outlived(now));
    return { removed: (await tx.delete(notices).where(old).returning({ id: notices.id })).length };
  },
  // What they told of is on record, or in the comments.
  event: () => null,
  tags: () => [],
});
