import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { authenticators, recoveryCodes } from "#db/schema/factors.ts";
import { hashRecoveryCode, newRecoveryCode, RECOVERY_CODES } from "#lib/auth/recovery-codes.ts";
import { totpStep } from "#lib/auth/totp.ts";
import { unseal } from "#lib/kernel/seal.ts";
import { ownConfirmed, unused } from "./rows.ts";

/** What the secrets of authenticators are sealed for. */
export const AUTHENTICATOR = "authenticator";

/** Ten new recovery codes; all earlier ones stop working. Told once: only hashes are kept. */
export async function makeRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: newId(), personId, codeHash: hashRecoveryCode(code, personId) })));
  return codes;
}

/** Takes a code, which is then used up; null when it is none of theirs, or was taken before. */
export async function takeCode(
  tx: Transaction,
  personId: string,
  code: string,
  now: Date,
): Promise<"authenticator" | "recovery-code" | null> {
  return /^\d{6}$/.test(code) ? takeTotp(tx, personId, code, now) : takeRecoveryCode(tx, personId, code, now);
}

async function takeTotp(tx: Transaction, personId: string, code: string, now: Date): Promise<"authenticator" | null> {
  const [row] = await tx.select().from(authenticators).where(ownConfirmed(personId));
  const secret = row && unseal(row.secret, AUTHENTICATOR, personId);
  const step = secret ? totpStep(secret, code, row.lastStep, now) : null;
  if (step === null) return null;
  await tx.update(authenticators).set({ lastStep: step }).where(eq(authenticators.personId, personId));
  return "authenticator";
}

async function takeRecoveryCode(
  tx: Transaction,
  personId: string,
  code: string,
  now: Date,
): Promise<"recovery-code" | null> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(unused(personId), eq(recoveryCodes.codeHash, hashRecoveryCode(code, personId))))
    .returning({ id: recoveryCodes.id });
  return taken.length > 0 ? "recovery-code" : null;
}
