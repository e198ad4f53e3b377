import { and, asc, inArray, isNotNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { site } from "#db/schema/site.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { whileForgetting } from "#lib/kernel/forgetting.ts";

const DAY = 24 * 60 * 60 * 1_000;
/** At one go, so that nobody's save waits behind it. */
export const AT_ONCE = 1_000;

/** Removes what is older than the site keeps, and blanks out addresses and browsers before that: the oldest first, some at a time. */
export const forgetActivity = defineCommand({
  name: "activity.forget",
  input: z.strictObject({}),
  async load(tx) {
    const { keepActivityDays, keepTracesDays } = site;
    return (await tx.select({ keepActivityDays, keepTracesDays }).from(site).limit(1))[0];
  },
  can: isSystem,
  async run({ tx, target, context: { now } }) {
    if (!target) return { removed: 0, blanked: 0 };
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    const { keepActivityDays: kept, keepTracesDays: traces } = target;
    return {
      removed: kept === null ? 0 : await remove(tx, ago(kept)),
      blanked: await blank(tx, ago(traces)),
    };
  },
  event: ({ result }) =>
    result.removed + result.blanked > 0 ? { target: { type: "site", id: "1" }, after: result } : null,
  tags: () => [],
});

async function remove(tx: Transaction, before: Date): Promise<number> {
  const old = tx
    .select({ id: events.id })
    .from(events)
    .where(lt(events.at, before))
    .orderBy(asc(events.at))
    .limit(AT_ONCE);
  const ids = (await old).map(({ id }) => id);
  if (ids.length > 0) await whileForgetting(tx, before, () => tx.delete(events).where(inArray(events.id, ids)));
  return ids.length;
}

async function blank(tx: Transaction, before: Date): Promise<number> {
  const leavesTrace = or(isNotNull(events.address), isNotNull(events.userAgent));
  const old = and(lt(events.at, before), leavesTrace);
  const found = await tx.select({ id: events.id }).from(events).where(old).orderBy(asc(events.at)).limit(AT_ONCE);
  const ids = found.map(({ id }) => id);
  const nothing = { address: null, userAgent: null };
  if (ids.length > 0)
    await whileForgetting(tx, before, () => tx.update(events).set(nothing).where(inArray(events.id, ids)));
  return ids.length;
}
