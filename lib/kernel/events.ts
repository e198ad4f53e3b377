import { asc, desc, gt } from "drizzle-orm";
import { db, store, type Transaction } from "#db/client.ts";
import { together } from "#db/dialect/together.ts";
import { events } from "#db/schema/events.ts";
import type { Actor, Context } from "./actor.ts";
import { log } from "./log.ts";
import { pageCache } from "./page-cache/cache.ts";
import { shared } from "./shared.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** What a command says of itself for the record. Secrets and whole texts do not belong in before and after. */
export type EventFacts = { target: { type: string; id: string }; before?: unknown; after?: unknown };

/** PostgreSQL hands out ids before commit, so a lower id may appear after a higher one: look back this many. */
const OVERLAP = 1_000;
/** Ids that this process has written or already purged for. */
const seen = shared("seen-events", () => new Set<number>());

/**
 * Called by the command factory alone, inside its transaction. Answers the event's id, which is worth nothing before the
 * commit: a transaction that fails gives its number back.
 */
export async function recordEvent(
  tx: Transaction,
  event: EventFacts & { name: string; context: Context; tags: string[] },
): Promise<number> {
  const { context, name, target, before = null, after = null, tags } = event;
  const written = tx
    .insert(events)
    .values({
      at: context.now,
      name,
      ...actorColumns(context.actor),
      targetType: target.type,
      targetId: target.id,
      before: withoutSecrets(before),
      after: withoutSecrets(after),
      tags,
      via: context.via,
      tokenId: context.token ?? null,
      address: context.address ?? null,
      userAgent: context.userAgent ?? null,
    })
    .returning({ id: events.id });
  const [[row]] = await together(written, store().announce(tx));
  return (row as { id: number }).id;
}

/** Says that this process has committed the event and purges for it itself. */
export function ownEvent(id: number): void {
  remember(id);
}

/**
 * Purges this process's page cache for what other processes committed (a second node, the command line). Purging twice
 * is harmless. Returns a function that stops it.
 */
export async function followEvents(): Promise<() => Promise<void>> {
  const past = await db().select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(OVERLAP);
  let last = past[0]?.id ?? 0;
  // Only those that are there: a lower number may still be committed.
  for (const { id } of past) remember(id);
  let turn: Promise<unknown> = Promise.resolve();
  return store().watch(() => {
    turn = turn
      .then(async () => {
        last = await purgeSince(last);
      })
      .catch((error) => log().warn({ error }, "could not read the event table; trying again at the next change"));
  });
}

async function purgeSince(last: number): Promise<number> {
  const rows = await db()
    .select({ id: events.id, tags: events.tags })
    .from(events)
    .where(gt(events.id, last - OVERLAP))
    .orderBy(asc(events.id));
  for (const { id, tags } of rows) {
    if (seen.has(id)) continue;
    pageCache().purge(tags);
    remember(id);
  }
  return rows.at(-1)?.id ?? last;
}

function remember(id: number): void {
  seen.add(id);
  // Sets keep insertion order, so the first is the oldest.
  if (seen.size > 4 * OVERLAP) seen.delete(seen.values().next().value as number);
}

function actorColumns(actor: Actor) {
  if (actor.type === "person") return { actorType: actor.type, actorId: actor.id };
  return { actorType: actor.type, actorId: actor.type === "system" ? actor.job : null };
}
