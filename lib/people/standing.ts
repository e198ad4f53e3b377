import { eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { personSections } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import { sections } from "#db/schema/sections.ts";
import { ROLES, type Role } from "#db/vocabulary.ts";
import { invalid } from "#lib/kernel/errors.ts";

/** A role as forms name it: one of the four that come with the house, or the id of one of the newsroom's own. */
export type RoleWish = string;

/** The columns for a role. An own role has the least of the four beneath it, which counts for nothing while it is there. */
export async function roleColumns(tx: Transaction, wish: RoleWish): Promise<{ role: Role; ownRoleId: string | null }> {
  if (isHouseRole(wish)) return { role: wish, ownRoleId: null };
  const [own] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.id, wish));
  if (!own) throw invalid("role", "This role no longer exists. Choose another.");
  return { role: "contributor", ownRoleId: own.id };
}

export function isHouseRole(wish: RoleWish): wish is Role {
  return (ROLES as readonly string[]).includes(wish);
}

/** The sections that somebody is narrowed to, in the order of their ids. */
export async function sectionsOf(on: Database, personId: string): Promise<string[]> {
  const rows = await on
    .select({ id: personSections.sectionId })
    .from(personSections)
    .where(eq(personSections.personId, personId));
  return rows.map(({ id }) => id).toSorted();
}

/** Narrows somebody to these sections, or to none of them: null. Throws AppError invalid. */
export async function writeSections(
  tx: Transaction,
  personId: string,
  chosen: readonly string[] | null,
): Promise<void> {
  await tx.delete(personSections).where(eq(personSections.personId, personId));
  if (!chosen?.length) return;
  const ids = [...new Set(chosen)];
  const found = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids));
  if (found.length < ids.length) throw invalid("sections", "One of the sections no longer exists. Choose again.");
  await tx.insert(personSections).values(ids.map((sectionId) => ({ personId, sectionId })));
}

/** An admin looks after everything, so narrowing one would only look like a limit. Throws AppError invalid. */
export function refuseNarrowedAdmin(role: RoleWish, chosen: readonly string[] | null): void {
  if (role === "admin" && chosen)
    throw invalid("sections", "An admin looks after the whole site. Choose another role to narrow.");
}
