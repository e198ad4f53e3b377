import type { Token } from "#db/schema/tokens.ts";
import { NOTICE_DAYS } from "./limits.ts";

export type TokenState = "working" | "expired" | "ended";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** “Last used” is this exact: every request would otherwise write. */
const USED_EVERY_MS = 60_000;

export function tokenState({ expiresAt, revokedAt }: Pick<Token, "expiresAt" | "revokedAt">, now: Date): TokenState {
  if (revokedAt) return "ended";
  return expiresAt > now ? "working" : "expired";
}

/** Works still, and not for long. */
export function endsSoon(token: Pick<Token, "expiresAt" | "revokedAt">, now: Date): boolean {
  return tokenState(token, now) === "working" && token.expiresAt.getTime() - now.getTime() < NOTICE_DAYS * DAY_MS;
}

export function daysLater(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** The minute of a use, as it is kept. */
export function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / USED_EVERY_MS) * USED_EVERY_MS);
}

export function isNoted({ lastUsedAt }: Pick<Token, "lastUsedAt">, now: Date): boolean {
  return lastUsedAt !== null && lastUsedAt >= minuteOf(now);
}
