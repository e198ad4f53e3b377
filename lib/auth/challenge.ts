import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { signingKey } from "#lib/kernel/seal.ts";

/** What a challenge is for. One made for signing in proves nothing when a passkey is added. */
export type ChallengePurpose = "passkey-sign-in" | "passkey-second" | "passkey-add" | "single-sign-on";

export const CHALLENGE_MINUTES = 10;
const RANDOM_BYTES = 16;
const TIME_BYTES = 6;

/**
 * A challenge that its maker need not remember: random, good for ten minutes, and signed for one purpose and one holder
 * (a session's id, or a secret in the browser's cookie). That it is answered once is kept when it is (spendChallenge).
 */
export function makeChallenge(purpose: ChallengePurpose, holder: string, now: Date): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(now.getTime() + CHALLENGE_MINUTES * 60_000, 0, TIME_BYTES);
  const facts = Buffer.concat([randomBytes(RANDOM_BYTES), time]);
  return Buffer.concat([facts, signature(facts, purpose, holder)]).toString("base64url");
}

/** Until when a challenge of ours may be answered; null when it is not ours, not for this, or too old. */
export function challengeUntil(challenge: string, purpose: ChallengePurpose, holder: string, now: Date): Date | null {
  const bytes = Buffer.from(challenge, "base64url");
  const facts = bytes.subarray(0, RANDOM_BYTES + TIME_BYTES);
  const wanted = signature(facts, purpose, holder);
  const given = bytes.subarray(RANDOM_BYTES + TIME_BYTES);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const until = new Date(facts.readUIntBE(RANDOM_BYTES, TIME_BYTES));
  return until > now ? until : null;
}

/** What is kept of an answered challenge: of its bytes, because the same ones can be spelled in several ways. */
export function challengeHash(challenge: string): string {
  return createHash("sha256").update(Buffer.from(challenge, "base64url")).digest("base64url");
}

function signature(facts: Buffer, purpose: ChallengePurpose, holder: string): Buffer {
  return createHmac("sha256", signingKey("challenges")).update(facts).update(`${purpose} ${holder}`).digest();
}
