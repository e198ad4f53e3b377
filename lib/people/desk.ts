import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { links, people } from "#db/schema/people.ts";
import type { PersonStatus, Role } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { managesPeople } from "./policy.ts";

export type DeskPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: PersonStatus;
  lastSeenAt: Date | null;
  /** Until when the invitation can be accepted; null when there is none to accept. */
  invitedUntil: Date | null;
};

/** The people of the newsroom by name: all for an admin, oneself for everybody else. */
export async function deskPeople(viewer: Viewer): Promise<DeskPerson[]> {
  return listed(visibleTo(viewer));
}

/** Throws not-found, also for somebody whom the viewer may not see. */
export async function deskPerson(viewer: Viewer, id: string): Promise<DeskPerson> {
  const [person] = await listed(sql`${visibleTo(viewer)} and ${eq(people.id, id)}`);
  if (!person) throw notFound("person");
  return person;
}

function visibleTo(viewer: Viewer): SQL {
  return managesPeople(viewer) ? sql`1 = 1` : eq(people.id, viewer.id);
}

async function listed(scope: SQL): Promise<DeskPerson[]> {
  const open = and(
    eq(links.personId, people.id),
    eq(links.purpose, "invitation"),
    eq(links.revoked, false),
    isNull(links.usedAt),
  );
  const { id, name, email, role, status, lastSeenAt } = people;
  return db()
    .select({ id, name, email, role, status, lastSeenAt, invitedUntil: links.expiresAt })
    .from(people)
    .leftJoin(links, open)
    .where(scope)
    .orderBy(asc(people.name), asc(people.id));
}
