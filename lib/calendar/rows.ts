import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type CalendarFeed, calendarFeeds } from "#db/schema/desk.ts";
import { people } from "#db/schema/people.ts";
import { hashSecret } from "#lib/auth/secrets.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";
import { type CalendarFilter, CalendarInput } from "./schema.ts";

/** A feed with its owner as they stand now; null where the secret opens nothing, or its owner may not sign in any more. */
export async function feedWith(on: Database, secret: string): Promise<{ feed: CalendarFeed; owner: Viewer } | null> {
  const [row] = await on
    .select({ feed: calendarFeeds, owner: STAFF, status: people.status })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(eq(calendarFeeds.secretHash, hashSecret(secret)));
  if (!row || row.feed.revokedAt || row.status !== "active") return null;
  return { feed: row.feed, owner: await viewerFor(on, row.owner) };
}

/** Which sections and people a feed is about. */
export function filterOf({ query }: Pick<CalendarFeed, "query">): CalendarFilter {
  const { section, person } = CalendarInput.parse(Object.fromEntries(new URLSearchParams(query)));
  return { section, person };
}
