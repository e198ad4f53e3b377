import type { LinkPurpose, PersonStatus, Role } from "#db/vocabulary.ts";

/** A session lasts this long from signing in, however much it is used, */
export const SESSION_DAYS = 30;
/** and ends sooner when nobody came for this long. */
export const IDLE_DAYS = 14;
/** Time to look for the second factor, or to set one up. */
export const HALF_SESSION_MINUTES = 15;
export const LINK_HOURS = {
  "set-up": 24,
  invitation: 7 * 24,
  "password-reset": 1,
  "sign-in": 0.25,
  "new-email": 24,
} satisfies Record<LinkPurpose, number>;
/** “Last seen” is this exact: every request would otherwise write. */
const SEEN_EVERY_MS = 5 * 60 * 1_000;
/** A reset link that an admin hands over by hand needs longer than one that is mailed. */
export const HANDED_RESET_HOURS = 24;

export type LinkState = "open" | "expired" | "used" | "revoked" | "unknown";
type LinkFacts = { expiresAt: Date; usedAt: Date | null; revoked: boolean };

export function linkState(link: LinkFacts | undefined, now: Date): LinkState {
  if (!link) return "unknown";
  if (link.usedAt) return "used";
  if (link.revoked) return "revoked";
  return link.expiresAt > now ? "open" : "expired";
}

export type SignInAnswer =
  | { ok: true; person: string; session: string; half: boolean }
  | { ok: false; reason: "wrong" | "suspended" | "not-set-up" }
  | { ok: false; reason: "too-many"; retryAt: Date };

type Standing = { role: Role; status: PersonStatus };

/** True when this change would leave nobody who can look after people. `others` counts the other active admins. */
export function losesLastAdmin(before: Standing, after: Standing, others: number): boolean {
  return isActiveAdmin(before) && !isActiveAdmin(after) && others === 0;
}

function isActiveAdmin({ role, status }: Standing): boolean {
  return role === "admin" && status === "active";
}

export function seenLongAgo(seenAt: Date | null, now: Date): boolean {
  return !seenAt || now.getTime() - seenAt.getTime() > SEEN_EVERY_MS;
}
