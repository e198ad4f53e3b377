import { store } from "#db/client.ts";
import { type EventRow, events } from "#db/schema/events.ts";
import { ActivityInput, type ActivityWish } from "#lib/activity/schema.ts";
import type { Activity } from "#lib/activity/telling.ts";
import { plainly } from "#lib/activity/telling.ts";
import { NOW } from "./make.ts";

/** A row of the record as some version of some command may have written it. */
export async function anEvent(facts: Partial<EventRow> = {}): Promise<EventRow> {
  const row = {
    at: NOW,
    name: "article.publish",
    ...{ actorType: "person" as const, actorId: "nobodynobodynobo" },
    ...{ targetType: "article", targetId: "nothingnothingno" },
    ...{ before: null, after: null, tags: [], via: "desk", tokenId: null, address: null, userAgent: null },
    ...facts,
  };
  return store().transaction(async (tx) => (await tx.insert(events).values(row).returning())[0] as EventRow);
}

/** A wish as an address says it. */
export const wish = (said: Record<string, string> = {}): ActivityWish => ActivityInput.parse(said);

export const told = (activities: Activity[]): string[] => activities.map(plainly);
