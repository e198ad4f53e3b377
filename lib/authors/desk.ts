import { asc } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canChange } from "./policy.ts";

export type DeskAuthor = Pick<typeof authors.$inferSelect, "id" | "kind" | "name" | "slug" | "role" | "bio" | "personId"> & { mayChange: boolean };

/** All author profiles by name. Every member of staff may see them: they are public. */
export async function deskAuthors(viewer: Viewer): Promise<DeskAuthor[]> {
  const rows = await db().select().from(authors).orderBy(asc(authors.name));
  return rows.map(({ id, kind, name, slug, role, bio, personId }) => ({ id, kind, name, slug, role, bio, personId, mayChange: canChange(viewer, { personId }) }));
}
