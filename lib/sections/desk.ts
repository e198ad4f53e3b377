import { db } from "#db/client.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { inOrder } from "./tree.ts";

export type DeskSection = { id: string; parentId: string | null; name: string; slug: string; path: string; description: string; depth: number };

/** The whole tree in reading order. Every member of staff may see it: it is public. */
export async function deskSections(_viewer: Viewer): Promise<DeskSection[]> {
  const all = await db().select().from(sections);
  return inOrder(all).map(({ id, parentId, name, slug, path, description, depth }) => ({ id, parentId, name, slug, path, description, depth }));
}
