import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { libraryRows } from "./desk-library.ts";
import { NO_USES, type Uses, usesSeen } from "./desk-uses.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { canDelete, canDescribe, canSeeLibrary } from "./policy.ts";
import { LibraryInput } from "./schema.ts";
import { type DeskPicture, deskView } from "./view.ts";

export type PicturePage = { pictures: DeskPicture[]; after: string | null };

/** The library's pictures alone, newest first, for screens that show nothing else. */
export async function deskPictures(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string | undefined },
): Promise<PicturePage> {
  const wish = LibraryInput.parse({ q, after, kind: "picture" });
  const page = await libraryRows(viewer, wish, new Date());
  return { pictures: page.rows.map(deskView), after: page.after };
}

export type ItemDetail = DeskItem &
  Uses & {
    addedBy: string | null;
    trashedBy: string | null;
    /** The beginning of its SHA-256, to tell two files apart. */
    hashStart: string;
    may: { describe: boolean; delete: boolean };
  };

/** Anything in the library or its trash. Throws AppError not-found. */
export async function deskMediaItem(viewer: Viewer, id: string): Promise<ItemDetail> {
  const [item] = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!item) throw notFound("item");
  const names = await namesOf([item.createdBy, item.trashedBy]);
  return {
    ...deskItem(item),
    ...((await usesSeen(viewer, [id])).get(id) ?? NO_USES),
    addedBy: names.get(item.createdBy) ?? null,
    trashedBy: names.get(item.trashedBy) ?? null,
    hashStart: item.hash.slice(0, 12),
    may: { describe: canDescribe(viewer, item), delete: canDelete(viewer) },
  };
}

async function namesOf(ids: (string | null)[]): Promise<Map<string | null, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
