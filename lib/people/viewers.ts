import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type Person, people } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import type { OwnRole, Viewer } from "#lib/kernel/actor.ts";
import { branch } from "#lib/sections/tree.ts";
import { sectionsOf } from "./standing.ts";

export type Staff = Pick<Person, "id" | "name" | "role" | "ownRoleId" | "narrowed">;

/** Somebody with the rights that the rows give at this moment. Only an own role and a narrowing cost further reads. */
export async function viewerFor(on: Database, { id, name, role, ownRoleId, narrowed }: Staff): Promise<Viewer> {
  return {
    type: "person",
    ...{ id, name },
    role: ownRoleId ? await ownRole(on, ownRoleId) : role,
    sections: narrowed ? withAllBelow(await sectionsOf(on, id), await on.select().from(sections)) : "all",
  };
}

const { id, name, role, ownRoleId, narrowed } = people;
/** The columns that it is made of. */
export const STAFF = { id, name, role, ownRoleId, narrowed };

/** A role that is gone gives no right at all. */
async function ownRole(on: Database, id: string): Promise<OwnRole> {
  const [row] = await on
    .select({ id: roles.id, name: roles.name, rights: roles.rights })
    .from(roles)
    .where(eq(roles.id, id));
  return row ?? { id, name: "", rights: {} };
}

function withAllBelow(chosen: readonly string[], all: readonly Section[]): string[] {
  return [...new Set(chosen.flatMap((id) => branch(all, id)))];
}
