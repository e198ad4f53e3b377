import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { type Use, usesOf } from "#lib/articles/uses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { libraryRows } from "./desk-library.ts";
import { type DeskItem, deskItem } from "./item.ts";
import { canDelete, canDescribe, canSeeLibrary, seesUse } from "./policy.ts";
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

/** A use as whoever may see the article is told of it: in what readers have, in the draft, above the text. */
export type SeenUse = Omit<Use, "createdBy" | "sectionId">;

export function seenUse({ createdBy: _, sectionId: __, ...use }: Use): SeenUse {
  return use;
}

export type ItemDetail = DeskItem & {
  addedBy: string | null;
  trashedBy: string | null;
  /** The beginning of its SHA-256, to tell two files apart. */
  hashStart: string;
  uses: SeenUse[];
  /** Articles that show it and that the viewer may not open. */
  hiddenUses: number;
  /** It stands at the head of every readers' page. */
  isLogo: boolean;
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
  const uses = await usesOf(db(), id);
  const seen = uses.filter((use) => seesUse(viewer, use));
  const [settings] = await db().select({ logoId: site.logoId }).from(site);
  return {
    ...deskItem(item),
    addedBy: names.get(item.createdBy) ?? null,
    trashedBy: names.get(item.trashedBy) ?? null,
    hashStart: item.hash.slice(0, 12),
    uses: seen.map(seenUse),
    hiddenUses: uses.length - seen.length,
    isLogo: settings?.logoId === id,
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
