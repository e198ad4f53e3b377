import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { authenticators, identities, passkeys, recoveryCodes } from "#db/schema/factors.ts";

/** Forgets everything that somebody could sign in with besides a password. Single sign-on can find them anew. */
export async function forgetFactors(tx: Transaction, person: string): Promise<void> {
  for (const table of [authenticators, passkeys, recoveryCodes, identities])
    await tx.delete(table).where(eq(table.personId, person));
}
