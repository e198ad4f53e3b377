import { sql } from "drizzle-orm";
import { z } from "zod";
import { apiCounts } from "#db/schema/tokens.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const Input = z.strictObject({
  key: z.string().min(1).max(200),
  startedAt: z.date(),
  wanted: z.int().min(1).max(1_000),
});

/**
 * Takes requests of a window for one node, and answers how many all nodes together have taken of it. A node whose clock is
 * behind counts into the window of those that are ahead. Leaves no record: it would bury the others.
 */
export const takeRequests = defineCommand({
  name: "api.take",
  input: Input,
  load: async () => null,
  can: isSystem,
  async run({ tx, input: { key, startedAt, wanted } }) {
    const { startedAt: begun, taken } = apiCounts;
    const isOpen = sql`${begun} >= excluded.started_at`;
    const [row] = await tx
      .insert(apiCounts)
      .values({ key, startedAt, taken: wanted })
      .onConflictDoUpdate({
        target: apiCounts.key,
        set: {
          taken: sql`case when ${isOpen} then ${taken} + excluded.taken else excluded.taken end`,
          startedAt: sql`case when ${isOpen} then ${begun} else excluded.started_at end`,
        },
      })
      .returning({ taken });
    return { taken: row?.taken ?? wanted };
  },
  event: () => null,
  tags: () => [],
});
