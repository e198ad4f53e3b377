import { and, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mentioning } from "#db/dialect/mentions.ts";
import { files } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { PAGE_SIZE } from "./kinds.ts";
import { canDelete, canSeeFiles } from "./policy.ts";
import { type DeskFile, deskFile } from "./view.ts";

/** `mayDelete`: whether the viewer may delete files that nothing uses. */
export type FilesPage = { files: (DeskFile & { addedBy: string | null })[]; after: string | null; mayDelete: boolean };

/** All files, newest first. `after` is the cursor that the page before gave. */
export async function deskFiles(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string | undefined },
): Promise<FilesPage> {
  const rows = await db()
    .select({ file: files, addedBy: people.name })
    .from(files)
    .leftJoin(people, eq(people.id, files.createdBy))
    .where(and(visibleTo(viewer), ...mentioning(sql`${files.fileName}`, q), older(after)))
    .orderBy(desc(files.createdAt), desc(files.id))
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
    .from(files)
    .where(and(visibleTo(viewer), inArray(files.id, [...ids])));
  return rows.map(deskFile);
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeFiles(viewer) ? sql`1 = 1` : sql`1 = 0`;
}

function older(cursor: string | undefined): SQL | undefined {
  const [, at, id] = cursor?.match(/^(\d{1,15})\.([a-z0-9]{16})$/) ?? [];
  if (!at || !id) return undefined;
  const moment = new Date(Number(at));
  return or(lt(files.createdAt, moment), and(eq(files.createdAt, moment), lt(files.id, id)));
}
