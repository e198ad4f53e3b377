import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { people, personSections } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import { sections } from "#db/schema/sections.ts";
import type { OwnRole, Viewer } from "#lib/kernel/actor.ts";
import type { Staff } from "#lib/people/viewers.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";
import { branch } from "#lib/sections/tree.ts";
import { LIMITS } from "./limits.ts";
import { canApproveStage, wroteIt } from "./policy.ts";
import type { Step } from "./stages.ts";

/** A newsroom larger than this names people who are looked for; the first by name are offered. */
const MOST_PEOPLE = 500;

/** Everybody who may sign in, by name, with the rights that they have at this moment; a few queries for all of them. */
export async function activeViewers(on: Database): Promise<Viewer[]> {
  const staff = await on
    .select(STAFF)
    .from(people)
    .where(eq(people.status, "active"))
    .orderBy(asc(people.name), asc(people.id))
    .limit(MOST_PEOPLE);
  const own = await ownRoles(
    on,
    staff.flatMap(({ ownRoleId }) => ownRoleId ?? []),
  );
  const places = await placesOf(on, staff);
  return staff.map(({ id, name, role, ownRoleId, narrowed }) => ({
    type: "person",
    ...{ id, name },
    role: ownRoleId ? (own.get(ownRoleId) ?? { id: ownRoleId, name: "", rights: {} }) : role,
    sections: narrowed ? (places.get(id) ?? []) : "all",
  }));
}

/** Somebody who may sign in; null for everybody else. */
export async function activeViewer(on: Database, id: string | null): Promise<Viewer | null> {
  if (id === null) return null;
  const [staff] = await on
    .select(STAFF)
    .from(people)
    .where(and(eq(people.id, id), eq(people.status, "active")));
  return staff ? viewerFor(on, staff) : null;
}

/** The names of those who may still sign in. */
export async function activeNames(on: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, known), eq(people.status, "active")));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type About = {
  article: Parameters<typeof canApproveStage>[1];
  writers: readonly string[];
};

/** Those who may approve a stage of a story now. */
export function approversOf(all: readonly Viewer[], stage: Step, { article, writers }: About): Viewer[] {
  return all.filter((viewer) => canApproveStage(viewer, article, stage) && !wroteIt(viewer, stage, writers));
}

/**
 * Of those who may approve, those who are told that something waits: the one who is named; or those who look after the
 * section; or else who looks after all sections, admins only where nobody else does. Never a whole house.
 */
export function toldOf(approvers: readonly Viewer[], { approval, approverId }: Step): Viewer[] {
  const named = approval === "person" ? approvers.filter(({ id }) => id === approverId) : [];
  const near = approvers.filter((viewer) => viewer.sections !== "all");
  const others = approvers.filter((viewer) => viewer.role !== "admin");
  return ([named, near, others].find((some) => some.length > 0) ?? approvers).slice(0, LIMITS.told);
}

async function ownRoles(on: Database, ids: string[]): Promise<Map<string, OwnRole>> {
  if (ids.length === 0) return new Map();
  const { id, name, rights } = roles;
  const rows = await on
    .select({ id, name, rights })
    .from(roles)
    .where(inArray(id, [...new Set(ids)]));
  return new Map(rows.map((role) => [role.id, role]));
}

/** What those who are narrowed look after, all below included. */
async function placesOf(on: Database, staff: readonly Staff[]): Promise<Map<string, string[]>> {
  const narrowed = staff.flatMap(({ id, narrowed }) => (narrowed ? [id] : []));
  const places = new Map<string, string[]>();
  if (narrowed.length === 0) return places;
  const chosen = await on.select().from(personSections).where(inArray(personSections.personId, narrowed));
  const tree = await on.select().from(sections);
  for (const { personId, sectionId } of chosen)
    places.set(personId, [...(places.get(personId) ?? []), ...branch(tree, sectionId)]);
  return places;
}
