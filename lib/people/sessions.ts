import { and, eq, gt, isNull, ne, or } from "drizzle-orm";
import { type Database, db, type Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Person, people, sessions } from "#db/schema/people.ts";
import { hasFactor, needsFactor } from "#lib/factors/rows.ts";
import type { AskingSession, Context, Viewer } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { HALF_SESSION_MINUTES, IDLE_DAYS, SESSION_DAYS } from "./lifecycle.ts";
import { STAFF, viewerFor } from "./viewers.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

export type OpenSession = { viewer: Viewer; session: AskingSession; seenAt: Date | null };
/** How somebody signed in: with a proof of one kind, or with one that counts for two, as a passkey does. */
export type Proof = "one" | "both";

/** Whose session this is, when it is neither ended nor expired nor idle and the person is still active. */
export async function readSession(id: string, now: Date): Promise<OpenSession | null> {
  const { half, provedAt, seenAt } = sessions;
  const [row] = await db()
    .select({ ...STAFF, half, provedAt, seenAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, id), isLive(now), eq(people.status, "active")));
  if (!row) return null;
  const viewer = await viewerFor(db(), row);
  const session = { id, person: row.id, half: row.half, provedAt: row.provedAt };
  return { viewer, session, seenAt: row.seenAt };
}

/** Sessions that still open something: the one place that says so. */
export function isLive(now: Date) {
  const idle = new Date(now.getTime() - IDLE_DAYS * DAY_MS);
  const seen = or(gt(sessions.seenAt, idle), and(isNull(sessions.seenAt), gt(sessions.createdAt, idle)));
  return and(isNull(sessions.endedAt), gt(sessions.expiresAt, now), seen);
}

/** Half of one, when a second factor is still to come: because there is one, or because the role needs one. */
export async function openSession(
  tx: Transaction,
  person: Pick<Person, "id" | "role" | "ownRoleId">,
  context: Context,
  proof: Proof,
): Promise<{ session: string; half: boolean }> {
  const half = proof === "one" && ((await hasFactor(tx, person.id)) || (await needsFactor(tx, person)));
  const id = newId();
  const { now, address = null, userAgent = null } = context;
  const expiresAt = half ? new Date(now.getTime() + HALF_SESSION_MINUTES * 60_000) : fullyUntil(now);
  const facts = { createdAt: now, expiresAt, provedAt: now, seenAt: now, address, userAgent };
  await tx.insert(sessions).values({ id, personId: person.id, half, ...facts });
  if (!half) await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, person.id));
  return { session: id, half };
}

/**
 * Gives the asking browser a new session, whole and freshly proved, and ends the one that it came with: whoever knows the
 * number of the old one has nothing. Throws unauthenticated when that has ended meanwhile.
 */
export async function renewSession(tx: Transaction, { session, now, address, userAgent }: Context): Promise<string> {
  const [old] = session
    ? await tx
        .select()
        .from(sessions)
        .where(and(eq(sessions.id, session.id), isLive(now)))
    : [];
  if (!old) throw new AppError("unauthenticated", "You are signed out. Sign in again.");
  const id = newId();
  await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, old.id));
  await tx.insert(sessions).values({
    ...old,
    ...{ id, half: false, provedAt: now, seenAt: now },
    expiresAt: old.half ? fullyUntil(now) : old.expiresAt,
    address: address ?? old.address,
    userAgent: userAgent ?? old.userAgent,
  });
  if (old.half) await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, old.personId));
  return id;
}

/** Ends every session of a person but perhaps one; the next request of each is a stranger's. Returns how many. */
export async function endSessions(tx: Transaction, person: string, now: Date, but = ""): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.personId, person), isNull(sessions.endedAt), ne(sessions.id, but)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Whether somebody was wholly signed in from an address: there they are not held up by what strangers try elsewhere. */
export async function hasSignedInFrom(on: Database, person: string, address: string | undefined): Promise<boolean> {
  if (!address) return false;
  const [row] = await on
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.personId, person), eq(sessions.address, address), eq(sessions.half, false)))
    .limit(1);
  return Boolean(row);
}

function fullyUntil(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * DAY_MS);
}
