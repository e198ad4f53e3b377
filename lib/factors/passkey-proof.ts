import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Passkey, passkeys } from "#db/schema/factors.ts";
import { type ChallengePurpose, challengeUntil } from "#lib/auth/challenge.ts";
import { challengeIn, checkPasskey } from "#lib/auth/passkeys.ts";
import type { PasskeyAnswer } from "./schema.ts";
import { spendChallenge } from "./spent.ts";

type Question = { purpose: ChallengePurpose; holder: string; now: Date };
/** A passkey that answered rightly; it counts once its challenge is spent. */
export type PasskeyProof = { id: string; challenge: string; before: number; after: number };

/** Checks the signature, outside the transaction. Null for a wrong one, and for a passkey that is not known. */
export async function provedByPasskey(
  answer: PasskeyAnswer,
  passkey: Passkey | undefined,
  { purpose, holder, now }: Question,
): Promise<PasskeyProof | null> {
  const isOurs = (challenge: string) => challengeUntil(challenge, purpose, holder, now) !== null;
  const checked = passkey && (await checkPasskey(answer, passkey, isOurs));
  if (!checked) return null;
  return { id: passkey.id, challenge: challengeIn(answer), before: passkey.counter, after: checked.counter };
}

/** Takes a proof, once. False when the challenge was answered before, or the passkey was used or removed meanwhile. */
export async function takePasskey(tx: Transaction, proof: PasskeyProof | null, question: Question): Promise<boolean> {
  if (!proof || !(await spendChallenge(tx, proof.challenge, question))) return false;
  const taken = await tx
    .update(passkeys)
    .set({ counter: proof.after, lastUsedAt: question.now })
    .where(and(eq(passkeys.id, proof.id), eq(passkeys.counter, proof.before)))
    .returning({ id: passkeys.id });
  return taken.length > 0;
}
