import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { type Use, usesOf } from "#lib/articles/uses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { libraryRows } from "./desk-library.ts";
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

export type PictureDetail = DeskPicture & {
  addedBy: string | null;
  uses: SeenUse[];
  /** Articles that show it and that the viewer may not open. */
  hiddenUses: number;
  may: { describe: boolean; delete: boolean };
};

/** Throws AppError not-found. */
export async function deskPicture(viewer: Viewer, id: string): Promise<PictureDetail> {
  const [row] = await db()
    .select({ picture: media, addedBy: people.name })
    .from(media)
    .leftJoin(people, eq(people.id, media.createdBy))
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!row) throw notFound("picture");
  const uses = await usesOf(db(), id);
  const seen = uses.filter((use) => seesUse(viewer, use));
  return {
    ...deskView(row.picture),
    addedBy: row.addedBy,
    uses: seen.map(seenUse),
    hiddenUses: uses.length - seen.length,
    may: { describe: canDescribe(viewer, row.picture), delete: canDelete(viewer) },
  };
}

function visibleTo(viewer: Viewer): SQL {
  return and(canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`, eq(media.kind, "picture")) as SQL;
}
