import { asc, count, isNotNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import type { Rights } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canArrange } from "./policy.ts";

export type DeskRole = { id: string; name: string; rights: Rights; holders: number; changedAt: string };

/** The newsroom's own roles by name, with how many people have each; none for whoever does not look after people. */
export async function deskRoles(viewer: Viewer): Promise<DeskRole[]> {
  if (!canArrange(viewer)) return [];
  const [rows, counts] = await Promise.all([
    db().select().from(roles).orderBy(asc(roles.nameKey)),
    db()
      .select({ id: people.ownRoleId, number: count() })
      .from(people)
      .where(isNotNull(people.ownRoleId))
      .groupBy(people.ownRoleId),
  ]);
  const holders = new Map(counts.map(({ id, number }) => [id, Number(number)]));
  return rows.map(({ id, name, rights, changedAt }) => ({
    ...{ id, name, rights, changedAt: changedAt.toISOString() },
    holders: holders.get(id) ?? 0,
  }));
}

/** Throws AppError not-found. */
export async function deskRole(viewer: Viewer, id: string): Promise<DeskRole> {
  const found = (await deskRoles(viewer)).find((role) => role.id === id);
  if (!found) throw notFound("role");
  return found;
}
