import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { seesOthers } from "./policy.ts";

/** Those whose work the calendar can be narrowed to; none for whoever sees their own alone. */
export async function calendarPeople(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!seesOthers(viewer)) return [];
  const { id, name } = people;
  return db().select({ id, name }).from(people).where(eq(people.status, "active")).orderBy(asc(name), asc(id));
}
