import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { notices } from "#db/schema/notices.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { hasNotices } from "../policy.ts";
import { ReadInput } from "../schema.ts";

/** Notes that somebody has read what they were told. Those of others are not theirs to read, so naming them does nothing. */
export const readNotices = defineCommand({
  name: "notices.read",
  input: ReadInput,
  load: async () => null,
  can: hasNotices,
  async run({ tx, input, context: { actor, now } }) {
    const me = actor.type === "person" ? actor.id : "";
    const unread = and(eq(notices.personId, me), isNull(notices.readAt), which(input));
    const found = await tx.update(notices).set({ readAt: now }).where(unread).returning({ id: notices.id });
    return { read: found.length };
  },
  event: () => null,
  tags: () => [],
});

function which(input: z.output<typeof ReadInput>): SQL {
  if ("ids" in input) return inArray(notices.id, input.ids);
  return "article" in input ? eq(notices.articleId, input.article) : sql`1 = 1`;
}
