import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { spentChallenges } from "#db/schema/factors.ts";
import { type ChallengePurpose, challengeHash, challengeUntil } from "#lib/auth/challenge.ts";

/** Takes a challenge for answered. False when it was answered before, is too old, or was never made for this. */
export async function spendChallenge(
  tx: Transaction,
  challenge: string,
  { purpose, holder, now }: { purpose: ChallengePurpose; holder: string; now: Date },
): Promise<boolean> {
  const expiresAt = challengeUntil(challenge, purpose, holder, now);
  if (!expiresAt) return false;
  const hash = challengeHash(challenge);
  const [before] = await tx.select().from(spentChallenges).where(eq(spentChallenges.hash, hash));
  if (before) return false;
  await tx.insert(spentChallenges).values({ hash, expiresAt });
  return true;
}
