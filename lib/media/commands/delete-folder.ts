import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Folder, folders, media, SHELVED } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { refuseTakenName } from "../folder-places.ts";
import { allFolders, idsUnder, loadFolder } from "../folder-tree.ts";
import { canArrange } from "../policy.ts";
import { DeleteFolderInput } from "../schema.ts";

/** Removes a folder. What is in it goes one level up where that is asked for; otherwise a full one is refused, saying what is in it. */
export const deleteFolder = defineCommand({
  name: "folder.delete",
  input: DeleteFolderInput,
  load: loadFolder,
  can: canArrange,

  async run({ tx, input, target }) {
    if (input.contents === "refuse") await refuseFull(tx, target.id);
    else await raiseFolders(tx, target);
    // What lies in the trash comes back where the others went.
    const folderId = input.contents === "up" ? target.parentId : null;
    const moved = await tx
      .update(media)
      .set({ folderId })
      .where(eq(media.folderId, target.id))
      .returning({ id: media.id });
    await tx.delete(folders).where(eq(folders.id, target.id));
    return { id: target.id, moved: moved.length };
  },

  event: ({ target: { id, name, parentId }, result: { moved } }) => ({
    target: { type: "folder", id },
    before: { name, parentId },
    after: { moved },
  }),
  tags: () => [],
});

async function refuseFull(tx: Transaction, id: string): Promise<void> {
  const count = { count: sql<number>`count(*)`.mapWith(Number) };
  const [things] = await tx
    .select(count)
    .from(media)
    .where(and(SHELVED, eq(media.folderId, id)));
  const [inner] = await tx.select(count).from(folders).where(eq(folders.parentId, id));
  const within = [
    ...(inner?.count ? [inner.count === 1 ? "one folder" : `${inner.count} folders`] : []),
    ...(things?.count ? [things.count === 1 ? "one item" : `${things.count} items`] : []),
  ];
  if (within.length === 0) return;
  throw new AppError(
    "conflict",
    `There ${within.length === 1 && /^one/.test(within[0] ?? "") ? "is" : "are"} ${within.join(" and ")} in this folder. Move or trash what is in it first.`,
    {
      details: { folders: inner?.count ?? 0, items: things?.count ?? 0 },
    },
  );
}

/** Throws AppError invalid when a folder within has a name that is taken there. */
async function raiseFolders(tx: Transaction, target: Folder): Promise<void> {
  const all = await allFolders(tx);
  const below = idsUnder(all, target.id).filter((id) => id !== target.id);
  if (below.length === 0) return;
  for (const folder of all) {
    if (folder.parentId !== target.id) continue;
    // The folder that goes keeps its own name from nobody.
    if (folder.nameKey !== target.nameKey) await refuseTakenName(tx, { ...folder, parentId: target.parentId });
  }
  // Its own name is free from here on; no other name's key has a capital.
  await tx
    .update(folders)
    .set({ nameKey: `Gone ${target.id}` })
    .where(eq(folders.id, target.id));
  await tx.update(folders).set({ parentId: target.parentId }).where(eq(folders.parentId, target.id));
  await tx
    .update(folders)
    .set({ depth: sql`${folders.depth} - 1` })
    .where(inArray(folders.id, below));
}
