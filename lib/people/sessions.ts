import { and, eq, gt, isNull } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { people, sessions } from "#db/schema/people.ts";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { SESSION_DAYS } from "./lifecycle.ts";
import { STAFF, viewerFor } from "./viewers.ts";

/** Whose session this is, when it is neither ended nor expired and the person is still active. */
export async function readSession(session: string, now: Date): Promise<{ viewer: Viewer; seenAt: Date | null } | null> {
  const [row] = await db()
    .select({ ...STAFF, seenAt: people.lastSeenAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(eq(sessions.id, session), isNull(sessions.endedAt), gt(sessions.expiresAt, now), eq(people.status, "active")),
    );
  if (!row) return null;
  const { seenAt, ...person } = row;
  return { viewer: await viewerFor(db(), person), seenAt };
}

export async function openSession(tx: Transaction, person: string, context: Context): Promise<string> {
  const id = newId();
  const { now, address = null, userAgent = null } = context;
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1_000);
  await tx.insert(sessions).values({ id, personId: person, createdAt: now, expiresAt, address, userAgent });
  await tx.update(people).set({ lastSeenAt: now }).where(eq(people.id, person));
  return id;
}

/** Ends every session of a person; the next request of each is a stranger's. Returns how many. */
export async function endSessions(tx: Transaction, person: string, now: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.personId, person), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length;
}
