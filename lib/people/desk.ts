import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { links, people, personSections } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import { sections } from "#db/schema/sections.ts";
import type { PersonStatus, Role } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { countOpenWork } from "./open-work.ts";
import { managesPeople } from "./policy.ts";
import { STAFF, viewerFor } from "./viewers.ts";

export type DeskPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The newsroom's own role that counts instead; null where none does. */
  ownRole: { id: string; name: string } | null;
  /** What somebody is narrowed to, by name; null for the whole site. */
  sections: { id: string; name: string }[] | null;
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

/** How much of somebody's work is still open. Throws not-found. */
export async function openWorkOf(viewer: Viewer, id: string): Promise<number> {
  await deskStanding(viewer, id);
  return countOpenWork(db(), id);
}

/** Somebody as the policy sees them at their next request. Throws not-found. */
export async function deskStanding(viewer: Viewer, id: string): Promise<Viewer> {
  const [staff] = await db()
    .select(STAFF)
    .from(people)
    .where(and(visibleTo(viewer), eq(people.id, id)));
  if (!staff) throw notFound("person");
  return viewerFor(db(), staff);
}

function visibleTo(viewer: Viewer): SQL {
  // Who was deleted is in the record, not among the people.
  const there = ne(people.status, "deleted");
  return managesPeople(viewer) ? there : (and(there, eq(people.id, viewer.id)) as SQL);
}

async function listed(scope: SQL): Promise<DeskPerson[]> {
  const open = and(
    eq(links.personId, people.id),
    eq(links.purpose, "invitation"),
    eq(links.revoked, false),
    isNull(links.usedAt),
  );
  const { id, name, email, role, narrowed, status, lastSeenAt } = people;
  const rows = await db()
    .select({
      ...{ id, name, email, role, narrowed, status, lastSeenAt },
      invitedUntil: links.expiresAt,
      ownRole: { id: roles.id, name: roles.name },
    })
    .from(people)
    .leftJoin(links, open)
    .leftJoin(roles, eq(roles.id, people.ownRoleId))
    .where(scope)
    .orderBy(asc(people.name), asc(people.id));
  const chosen = await sectionsOfAll(rows.flatMap((row) => (row.narrowed ? [row.id] : [])));
  return rows.map(({ narrowed, ...row }) => ({ ...row, sections: narrowed ? (chosen.get(row.id) ?? []) : null }));
}

async function sectionsOfAll(ids: string[]): Promise<Map<string, { id: string; name: string }[]>> {
  const all = new Map<string, { id: string; name: string }[]>();
  if (ids.length === 0) return all;
  const { id, name, path } = sections;
  const rows = await db()
    .select({ personId: personSections.personId, id, name })
    .from(personSections)
    .innerJoin(sections, eq(sections.id, personSections.sectionId))
    .where(inArray(personSections.personId, ids))
    .orderBy(asc(path));
  for (const { personId, ...section } of rows) all.set(personId, [...(all.get(personId) ?? []), section]);
  return all;
}
