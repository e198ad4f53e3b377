import { eq } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/desk.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { REMEMBERED_EVERY } from "../limits.ts";
import { feedWith } from "../rows.ts";
import { ReadFeedInput } from "../schema.ts";

/** Notes, to the minute, that an address was read, by whoever holds it: the secret is the right. */
export const readFeed = defineCommand({
  name: "calendar.read-feed",
  input: ReadFeedInput,
  load: (tx, { secret }) => feedWith(tx, secret),
  can: () => true,
  async run({ tx, target, context: { now } }) {
    if (!target) throw notFound("calendar");
    const { id, lastReadAt } = target.feed;
    if (lastReadAt && now.getTime() - lastReadAt.getTime() < REMEMBERED_EVERY) return;
    await tx.update(calendarFeeds).set({ lastReadAt: now }).where(eq(calendarFeeds.id, id));
  },
  event: () => null,
  tags: () => [],
});
