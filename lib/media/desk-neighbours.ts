import { and, asc, desc, eq, gt, gte, lt, lte, or, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { narrowing } from "./library-filters.ts";
import { orderOf } from "./library-order.ts";
import { canSeeLibrary } from "./policy.ts";
import type { LibraryInput } from "./schema.ts";

export type Neighbour = { id: string; fileName: string };
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null };

/** What stands before and after a thing in the list that somebody came from, wherever in it that is. */
export async function neighbours(viewer: Viewer, id: string, wish: LibraryInput, now: Date): Promise<Neighbours> {
  if (!canSeeLibrary(viewer)) return { previous: null, next: null };
  const { conditions } = await narrowing(wish, now);
  const { key, down } = orderOf(wish.trashed ? "trashed" : wish.sort);
  const [here] = await db()
    .select({ key: sql<unknown>`${key}`.mapWith(key) })
    .from(media)
    .where(eq(media.id, id));
  if (!here || here.key === null) return { previous: null, next: null };
  const at = sql.param(here.key, key);

  async function nearest(upwards: boolean): Promise<Neighbour | null> {
    // Twice, as lists do it: the first finds the place in the index, the second parts those of one key.
    const place = upwards
      ? [gte(key, at), or(gt(key, at), gt(media.id, id))]
      : [lte(key, at), or(lt(key, at), lt(media.id, id))];
    const order = upwards ? [asc(key), asc(media.id)] : [desc(key), desc(media.id)];
    const [row] = await db()
      .select({ id: media.id, fileName: media.fileName })
      .from(media)
      .where(and(...conditions, ...place))
      .orderBy(...order)
      .limit(1);
    return row ?? null;
  }
  const [previous, next] = await Promise.all([nearest(down), nearest(!down)]);
  return { previous, next };
}
