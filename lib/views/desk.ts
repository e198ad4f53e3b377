import { asc, eq, or } from "drizzle-orm";
import { db } from "#db/client.ts";
import { savedViews } from "#db/schema/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canChange } from "./policy.ts";

export type DeskView = { id: string; name: string; query: string; shared: boolean; own: boolean; mayChange: boolean };

/** One's own views and those offered to the house, by name. What a view shows is decided by whoever looks. */
export async function deskViews(viewer: Viewer): Promise<DeskView[]> {
  const rows = await db()
    .select()
    .from(savedViews)
    .where(or(eq(savedViews.personId, viewer.id), eq(savedViews.shared, true)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
  return rows.map((view) => {
    const { id, name, query, shared, personId } = view;
    return { id, name, query, shared, own: personId === viewer.id, mayChange: canChange(viewer, view) };
  });
}
