import { db } from "#db/client.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { allFolders } from "./folder-tree.ts";
import { canSeeLibrary } from "./policy.ts";

export type DeskFolder = { id: string; name: string; parentId: string | null; depth: number };

/** All folders by name; the screen makes the tree. */
export async function deskFolders(viewer: Viewer): Promise<DeskFolder[]> {
  if (!canSeeLibrary(viewer)) return [];
  return (await allFolders(db())).map(({ id, name, parentId, depth }) => ({ id, name, parentId, depth }));
}
