import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The author profile of whoever acts, as a list that a byline can begin with. */
export async function ownByline(tx: Transaction, actor: Actor): Promise<string[]> {
  if (actor.type !== "person") return [];
  const rows = await tx.select({ id: authors.id }).from(authors).where(eq(authors.personId, actor.id));
  return rows.map((row) => row.id);
}
