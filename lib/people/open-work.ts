import { and, count, eq, inArray, or } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { articles, leases } from "#db/schema/articles.ts";
import type { Person } from "#db/schema/people.ts";

/** Articles that still want work: never published, or changed since. */
const OPEN = ["draft", "live-with-changes"] as const;

/** Begun by somebody, or given to them. */
function openOf(personId: string) {
  const theirs = or(eq(articles.createdBy, personId), eq(articles.assigneeId, personId));
  return and(theirs, inArray(articles.state, [...OPEN]));
}

export async function countOpenWork(on: Database, personId: string): Promise<number> {
  const [row] = await on.select({ number: count() }).from(articles).where(openOf(personId));
  return Number(row?.number ?? 0);
}

/**
 * Makes the open articles of one person another's, those that they began and those that were given to them, and ends the
 * writing of the former. Resolves to their ids.
 */
export async function giveWork(tx: Transaction, from: Pick<Person, "id">, to: Pick<Person, "id">): Promise<string[]> {
  const open = inArray(articles.state, [...OPEN]);
  const begun = await tx
    .update(articles)
    .set({ createdBy: to.id })
    .where(and(eq(articles.createdBy, from.id), open))
    .returning({ id: articles.id });
  const given = await tx
    .update(articles)
    .set({ assigneeId: to.id })
    .where(and(eq(articles.assigneeId, from.id), open))
    .returning({ id: articles.id });
  await tx.delete(leases).where(eq(leases.personId, from.id));
  return [...new Set([...begun, ...given].map(({ id }) => id))];
}
