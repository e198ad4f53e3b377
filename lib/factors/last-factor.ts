import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { recoveryCodes } from "#db/schema/factors.ts";
import { AppError } from "#lib/kernel/errors.ts";
import type { Owner } from "./owner.ts";
import type { FactorCounts } from "./rows.ts";

/**
 * Throws conflict when the role needs a second factor and none would be left. Where none is left and none is needed, the
 * recovery codes go too: there is nothing to recover.
 */
export async function refuseLosingLastFactor(
  tx: Transaction,
  { person, factors, isNeeded }: Owner,
  change: Partial<FactorCounts>,
): Promise<void> {
  const after = { ...factors, ...change };
  if (after.authenticator || after.passkeys > 0) return;
  if (isNeeded)
    throw new AppError("conflict", "Your role needs a second factor, and this is the last. Set up another one first.");
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
}
