import { eq } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/desk.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canRevokeFeed } from "../policy.ts";
import { RevokeFeedInput } from "../schema.ts";

/** Ends a private address. The next program that reads it finds that there is nothing any more. */
export const revokeFeed = defineCommand({
  name: "calendar.revoke-feed",
  input: RevokeFeedInput,
  async load(tx, { id }) {
    const [feed] = await tx.select().from(calendarFeeds).where(eq(calendarFeeds.id, id));
    if (!feed) throw notFound("address");
    return feed;
  },
  can: canRevokeFeed,
  async run({ tx, target: { id, revokedAt }, context: { now } }) {
    const changed = revokedAt === null;
    if (changed) await tx.update(calendarFeeds).set({ revokedAt: now }).where(eq(calendarFeeds.id, id));
    return { changed };
  },
  event: ({ target: { id, personId }, result }) =>
    result.changed ? { target: { type: "person", id: personId }, before: { feed: id } } : null,
  tags: () => [],
});
