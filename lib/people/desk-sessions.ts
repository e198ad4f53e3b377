import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sessions } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { deviceOf } from "./device.ts";
import { isSelf, managesPeople } from "./policy.ts";
import { isLive } from "./sessions.ts";

export type DeskSession = {
  id: string;
  /** “Firefox on Windows”. */
  device: string;
  /** Where it signed in from: an address, because no map of addresses is asked. */
  address: string | null;
  /** A second factor is still missing. */
  half: boolean;
  signedInAt: Date;
  seenAt: Date;
};

/** The browsers that somebody is signed in with, the one seen last first: one's own, or anybody's for who looks after people. */
export async function deskSessions(viewer: Viewer, person: string, now: Date): Promise<DeskSession[]> {
  if (!isSelf(viewer, { id: person }) && !managesPeople(viewer)) throw notFound("person");
  const rows = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, person), isLive(now)))
    .orderBy(desc(sessions.createdAt));
  return rows
    .map(({ id, userAgent, address, half, createdAt, seenAt }) => ({
      ...{ id, device: deviceOf(userAgent), address, half },
      ...{ signedInAt: createdAt, seenAt: seenAt ?? createdAt },
    }))
    .toSorted((a, b) => b.seenAt.getTime() - a.seenAt.getTime());
}
