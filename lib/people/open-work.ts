import { and, count, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { articles, leases } from "#db/schema/articles.ts";
import type { Person } from "#db/schema/people.ts";

/** Articles that still want work: never published, or changed since. */
const OPEN = ["draft", "live-with-changes"] as const;

function openOf(personId: string) {
  return and(eq(articles.createdBy, personId), inArray(articles.state, [...OPEN]));
}

export async function countOpenWork(on: Database, personId: string): Promise<number> {
  const [row] = await on.select({ number: count() }).from(articles).where(openOf(personId));
  return Number(row?.number ?? 0);
}

/** Makes the open articles of one person another's, and ends the writing of the former. Resolves to their ids. */
export async function giveWork(tx: Transaction, from: Pick<Person, "id">, to: Pick<Person, "id">): Promise<string[]> {
  const given = await tx
    .update(articles)
    .set({ createdBy: to.id })
    .where(openOf(from.id))
    .returning({ id: articles.id });
  await tx.delete(leases).where(eq(leases.personId, from.id));
  return given.map(({ id }) => id);
}
