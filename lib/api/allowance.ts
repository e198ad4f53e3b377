import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { shared } from "#lib/kernel/shared.ts";
import { takeRequests } from "./commands/take.ts";
import { WINDOW_MS } from "./limits.ts";

/** `remaining` is what this node knows; `resetSeconds` is when the window ends. */
export type Allowance = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };

/** What this node holds of a subject's window. */
type Held = { startedAt: number; left: number; shared: number; turn: Promise<unknown> };

/**
 * Lets one request of a subject through, or not. A node takes requests of the window that all nodes share by the handful
 * and gives them out itself: most requests write nothing, and a subject that has none left costs nothing at all.
 */
export async function takeRequest(subject: string, limit: number, now: Date): Promise<Allowance> {
  const held = heldOf(keyOf(subject), now);
  // One after another, so that a burst does not take a handful for each.
  const turn = held.turn.then(() => take(keyOf(subject), held, limit, now));
  held.turn = turn.catch(() => undefined);
  return turn;
}

async function take(key: string, held: Held, limit: number, now: Date): Promise<Allowance> {
  if (held.left === 0 && held.shared > 0) await refill(key, held, limit, now);
  const allowed = held.left > 0;
  if (allowed) held.left -= 1;
  const ends = held.startedAt + WINDOW_MS;
  const resetSeconds = Math.max(1, Math.ceil((ends - now.getTime()) / 1_000));
  return { allowed, limit, remaining: held.left + held.shared, resetSeconds };
}

async function refill(key: string, held: Held, limit: number, now: Date): Promise<void> {
  const wanted = Math.max(1, Math.floor(limit / 30));
  const context = { actor: { type: "system" as const, job: "api.take" }, now, via: "api" as const };
  const { taken } = await takeRequests({ key, startedAt: new Date(held.startedAt), wanted }, context);
  const before = taken - wanted;
  held.left = Math.max(0, Math.min(wanted, limit - before));
  held.shared = Math.max(0, limit - taken);
}

/** Bounded: who falls out is counted by the shared window still. */
function heldOf(key: string, now: Date): Held {
  const all = shared("api-held", () => new LRUCache<string, Held>({ max: 20_000 }));
  const startedAt = Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS;
  const known = all.get(key);
  if (known && known.startedAt === startedAt) return known;
  const begun: Held = { startedAt, left: 0, shared: Number.POSITIVE_INFINITY, turn: Promise.resolve() };
  all.set(key, begun);
  return begun;
}

function keyOf(subject: string): string {
  return createHash("sha256").update(subject).digest("base64url");
}
