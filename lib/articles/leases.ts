import { and, eq, gt } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { leases } from "#db/schema/articles.ts";
import { people } from "#db/schema/people.ts";

/** A lease that nobody renews ends after this long: two heartbeats, so that one may be lost. */
export const LEASE_MS = 120_000;

/** One tab of one person. */
export type Tab = { personId: string; tab: string };
/** Who writes an article now. `own`: whoever asks does so themselves, in another tab. */
export type Writer = { name: string; since: Date; own: boolean };
type Holder = Tab & { name: string; since: Date };

/** Who holds the lease of an article; null when it is free or has run out. */
export async function holderOf(tx: Transaction, articleId: string, now: Date): Promise<Holder | null> {
  const [row] = await tx
    .select({ personId: leases.personId, tab: leases.tab, name: people.name, since: leases.takenAt })
    .from(leases)
    .innerJoin(people, eq(people.id, leases.personId))
    .where(and(eq(leases.articleId, articleId), gt(leases.expiresAt, now)));
  return row ?? null;
}

/** Gives the lease to a tab, or more time to the tab that holds it. */
export async function giveLease(tx: Transaction, articleId: string, to: Tab, since: Date, now: Date): Promise<void> {
  const lease = { ...to, takenAt: since, expiresAt: new Date(now.getTime() + LEASE_MS) };
  await tx
    .insert(leases)
    .values({ articleId, ...lease })
    .onConflictDoUpdate({ target: leases.articleId, set: lease });
}

/** What a tab does not hold it cannot let go. */
export async function endLease(tx: Transaction, articleId: string, of: Tab | null): Promise<void> {
  if (!of) return;
  const { personId, tab } = of;
  await tx
    .delete(leases)
    .where(and(eq(leases.articleId, articleId), eq(leases.personId, personId), eq(leases.tab, tab)));
}

/** The tab decides: only its own browser knows its name, and whoever signs in over a text goes on in the same tab. */
export function isHeldBy(holder: Tab, tab: string): boolean {
  return holder.tab === tab;
}

/** A holder as somebody else is told of them. */
export function writerIn({ name, since, personId }: Holder, asking: { personId: string }): Writer {
  return { name, since, own: personId === asking.personId };
}
