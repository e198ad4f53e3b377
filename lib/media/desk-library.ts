import { and, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { narrowing } from "./library-filters.ts";
import { orderOf } from "./library-order.ts";
import { MOST_AT_ONCE, PAGE_SIZE } from "./limits.ts";
import { canSeeLibrary } from "./policy.ts";
import type { LibraryInput } from "./schema.ts";

/**
 * One page of rows, with the cursor of the next; `count` of all pages where it costs nothing to know, or else the number
 * that it is known to be `over`.
 */
export type LibraryRows = { rows: Media[]; after: string | null; count: number | null; over: number | null };
/** A thing with the names of those who added it and threw it away. */
export type NamedItem = DeskItem & { addedBy: string | null; trashedBy: string | null };
export type LibraryPage = { items: NamedItem[] } & Omit<LibraryRows, "rows">;

/** Counted no further. */
const COUNTED = 1_000;

/** One page of the library, or of its trash. Keyset, so that the thousandth page costs what the first does. */
export async function deskMedia(viewer: Viewer, wish: LibraryInput, now: Date): Promise<LibraryPage> {
  const { rows, ...page } = await libraryRows(viewer, wish, now);
  return { items: await withNames(rows), ...page };
}

export async function withNames(rows: readonly Media[]): Promise<NamedItem[]> {
  const ids = [...new Set(rows.flatMap(({ createdBy, trashedBy }) => [createdBy ?? [], trashedBy ?? []].flat()))];
  const named = ids.length ? await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)) : []; // biome-ignore format: one thought
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? "") ?? null;
  return rows.map((row) => ({ ...deskItem(row), addedBy: nameOf(row.createdBy), trashedBy: nameOf(row.trashedBy) }));
}

export async function libraryRows(viewer: Viewer, wish: LibraryInput, now: Date): Promise<LibraryRows> {
  const { conditions, small, counted } = await narrowing(wish, now);
  const size = wish.all ? MOST_AT_ONCE : PAGE_SIZE;
  const scope = [visibleTo(viewer), ...conditions];
  const order = orderOf(wish.trashed ? "trashed" : wish.sort);
  const below = order.below(wish.after);
  const found = await db()
    .select({ id: media.id, key: sql<unknown>`${order.key}`.mapWith(order.key) })
    .from(media)
    .where(and(...scope, ...below))
    .orderBy(...order.by)
    .limit(size + 1);
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : undefined;
  const first = below.length === 0;
  const known = !last && first ? page.length : small ? await countOf(scope) : null;
  const about = known === null && first && counted ? await countOf([visibleTo(viewer), ...counted], COUNTED + 1) : null;
  const over = about !== null && about > COUNTED ? COUNTED : null;
  const rows = await rowsOf(page.map(({ id }) => id));
  return { rows, after: last ? order.cursor(last) : null, count: over ? null : (known ?? about), over };
}

async function countOf(scope: SQL[], most?: number): Promise<number> {
  const met = db().select({ one: sql`1`.as("one") }).from(media).where(and(...scope)); // biome-ignore format: one thought
  const within = (most ? met.limit(most) : met).as("met");
  const [row] = await db()
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(within);
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
