import { and, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { narrowing } from "./library-filters.ts";
import { orderOf } from "./library-order.ts";
import { PAGE_SIZE } from "./limits.ts";
import { canSeeLibrary } from "./policy.ts";
import type { LibraryInput } from "./schema.ts";

/** One page of rows, with the cursor of the next; `count` of all pages where it costs nothing to know. */
export type LibraryRows = { rows: Media[]; after: string | null; count: number | null };
export type LibraryPage = { items: (DeskItem & { addedBy: string | null })[] } & Omit<LibraryRows, "rows">;

/** One page of the library, or of its trash. Keyset, so that the thousandth page costs what the first does. */
export async function deskMedia(viewer: Viewer, wish: LibraryInput, now: Date): Promise<LibraryPage> {
  const { rows, ...page } = await libraryRows(viewer, wish, now);
  const ids = [...new Set(rows.flatMap(({ createdBy }) => createdBy ?? []))];
  const named = ids.length ? await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)) : []; // biome-ignore format: one thought
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const items = rows.map((row) => ({ ...deskItem(row), addedBy: names.get(row.createdBy ?? "") ?? null }));
  return { items, ...page };
}

export async function libraryRows(viewer: Viewer, wish: LibraryInput, now: Date): Promise<LibraryRows> {
  const { conditions, small } = await narrowing(wish, now);
  const scope = [visibleTo(viewer), ...conditions];
  const order = orderOf(wish.trashed ? "trashed" : wish.sort);
  const below = order.below(wish.after);
  const found = await db()
    .select({ id: media.id, key: sql<unknown>`${order.key}`.mapWith(order.key) })
    .from(media)
    .where(and(...scope, ...below))
    .orderBy(...order.by)
    .limit(PAGE_SIZE + 1);
  const page = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined;
  const known = !last && below.length === 0 ? page.length : small ? await countOf(scope) : null;
  return { rows: await rowsOf(page.map(({ id }) => id)), after: last ? order.cursor(last) : null, count: known };
}

async function countOf(scope: SQL[]): Promise<number> {
  const [row] = await db()
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(media)
    .where(and(...scope));
  return row?.count ?? 0;
}

/** In the order of the ids. */
async function rowsOf(ids: string[]): Promise<Media[]> {
  if (ids.length === 0) return [];
  const rows = await db().select().from(media).where(inArray(media.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
