import { asc, eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { type Folder, folders } from "#db/schema/media.ts";
import { notFound } from "#lib/kernel/errors.ts";

/** All folders, by name; a newsroom has dozens or hundreds, so they are read whole. */
export async function allFolders(on: Database): Promise<Folder[]> {
  return on.select().from(folders).orderBy(asc(folders.nameKey), asc(folders.id));
}

/** Throws AppError not-found. */
export async function loadFolder(tx: Transaction, { id }: { id: string }): Promise<Folder> {
  const [row] = await tx.select().from(folders).where(eq(folders.id, id));
  if (!row) throw notFound("folder");
  return row;
}

/** A folder and all within it, however deep; just itself when it is gone. */
export async function folderIdsUnder(on: Database, id: string): Promise<string[]> {
  return idsUnder(await allFolders(on), id);
}

export function idsUnder(all: readonly Pick<Folder, "id" | "parentId">[], id: string): string[] {
  const found = new Set([id]);
  // A set that grows while it is walked: children of children are met too.
  for (const each of found) for (const folder of all) if (folder.parentId === each) found.add(folder.id);
  return [...found];
}
