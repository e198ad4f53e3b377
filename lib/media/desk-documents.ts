import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskMedia } from "./desk-library.ts";
import { type DeskFile, deskFile, fileOfItem } from "./document-view.ts";
import { canDelete, canSeeLibrary } from "./policy.ts";
import { LibraryInput } from "./schema.ts";

/** `mayDelete`: whether the viewer may delete files that nothing uses. */
export type FilesPage = { files: (DeskFile & { addedBy: string | null })[]; after: string | null; mayDelete: boolean };

/** The library's documents alone, newest first, for screens that show nothing else. */
export async function deskFiles(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string | undefined },
): Promise<FilesPage> {
  const { items, after: next } = await deskMedia(
    viewer,
    LibraryInput.parse({ q, after, kind: "document" }),
    new Date(),
  );
  return {
    files: items.map((item) => ({ ...fileOfItem(item), addedBy: item.addedBy })),
    after: next,
    mayDelete: canDelete(viewer),
  };
}

/** The files of a text, for the editor that opens it. */
export async function deskFilesById(viewer: Viewer, ids: readonly string[]): Promise<DeskFile[]> {
  if (ids.length === 0) return [];
  const rows = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), inArray(media.id, [...ids])));
  return rows.map(deskFile);
}

function visibleTo(viewer: Viewer): SQL {
  return and(canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`, eq(media.kind, "document")) as SQL;
}
