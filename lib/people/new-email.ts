import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Person, people } from "#db/schema/people.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { revokeEntrances } from "./links.ts";
import { personByEmail } from "./rows.ts";

/** Gives somebody another e-mail. Links that were mailed to the old one die: it may be somebody else's tomorrow. */
export async function takeEmail(
  tx: Transaction,
  { id, name, email: before }: Person,
  email: string,
): Promise<{ name: string; before: string; email: string }> {
  const other = await personByEmail(tx, email);
  if (other && other.id !== id) throw invalid("email", "Somebody else here has this e-mail.");
  await tx.update(people).set({ email }).where(eq(people.id, id));
  await revokeEntrances(tx, id);
  return { name, before, email };
}
