import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media, SHELVED } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canSeeLibrary } from "./policy.ts";

/** Those who put something into the library, by name. */
export async function deskAdders(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!canSeeLibrary(viewer)) return [];
  const { id, name } = people;
  // Asked person by person: of the index it needs one entry each, however much they added.
  const added = sql`EXISTS (SELECT 1 FROM ${media} WHERE ${media.createdBy} = ${people}.id AND ${SHELVED})`;
  return db().select({ id, name }).from(people).where(added).orderBy(asc(name), asc(id));
}
