import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { folders, media, SHELVED } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { loadFolder } from "../folder-tree.ts";
import { canArrange } from "../policy.ts";
import { OneInput } from "../schema.ts";

/** Removes an empty folder; of another one it says what is in it. What lies in the trash comes back to no folder. */
export const deleteFolder = defineCommand({
  name: "folder.delete",
  input: OneInput,
  load: loadFolder,
  can: canArrange,

  async run({ tx, target: { id } }) {
    await refuseFull(tx, id);
    await tx.update(media).set({ folderId: null }).where(eq(media.folderId, id));
    await tx.delete(folders).where(eq(folders.id, id));
    return { id };
  },

  event: ({ target: { id, name, parentId } }) => ({ target: { type: "folder", id }, before: { name, parentId } }),
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
