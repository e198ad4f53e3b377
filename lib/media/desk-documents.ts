import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mentioning } from "#db/dialect/mentions.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { type DeskFile, deskFile } from "./document-view.ts";
import { older } from "./keyset.ts";
import { PAGE_SIZE } from "./limits.ts";
import { canDelete, canSeeLibrary } from "./policy.ts";

/** `mayDelete`: whether the viewer may delete files that nothing uses. */
export type FilesPage = { files: (DeskFile & { addedBy: string | null })[]; after: string | null; mayDelete: boolean };

/** All files, newest first. `after` is the cursor that the page before gave. */
export async function deskFiles(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string | undefined },
): Promise<FilesPage> {
  const rows = await db()
    .select({ file: media, addedBy: people.name })
    .from(media)
    .leftJoin(people, eq(people.id, media.createdBy))
    .where(and(visibleTo(viewer), ...mentioning(sql`${media.fileName}`, q), older(after)))
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(PAGE_SIZE + 1);
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1]?.file : undefined;
  return {
    files: rows.slice(0, PAGE_SIZE).map(({ file, addedBy }) => ({ ...deskFile(file), addedBy })),
    after: last ? `${last.createdAt.getTime()}.${last.id}` : null,
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
