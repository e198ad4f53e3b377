import { eq } from "drizzle-orm";
import { type Folder, folders } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { placeUnder, refuseTakenName, refuseTooDeep } from "../folder-places.ts";
import { allFolders, idsUnder, loadFolder } from "../folder-tree.ts";
import { canArrange } from "../policy.ts";
import { ChangeFolderInput } from "../schema.ts";
import { sortName } from "../words.ts";

/** Renames a folder, or moves it with all that is in it. */
export const changeFolder = defineCommand({
  name: "folder.change",
  input: ChangeFolderInput,
  load: loadFolder,
  can: canArrange,

  async run({ tx, input, target }): Promise<Folder> {
    const { name = target.name, parentId = target.parentId } = input;
    if (name === target.name && parentId === target.parentId) return target;
    const all = await allFolders(tx);
    const inside = idsUnder(all, target.id);
    if (parentId && inside.includes(parentId)) throw invalid("parentId", "A folder cannot be put into itself.");
    const { depth } = await placeUnder(tx, parentId);
    const changed = { ...target, name, nameKey: sortName(name), parentId, depth };
    await refuseTakenName(tx, changed);
    const deeper = depth - target.depth;
    const moved = all.filter(({ id }) => inside.includes(id));
    refuseTooDeep(Math.max(...moved.map((folder) => folder.depth)) + deeper);
    for (const folder of deeper === 0 ? [] : moved)
      await tx.update(folders).set({ depth: folder.depth + deeper }).where(eq(folders.id, folder.id)); // biome-ignore format: one thought
    const { id: _, ...columns } = changed;
    await tx.update(folders).set(columns).where(eq(folders.id, target.id));
    return changed;
  },

  event: ({ target, result }) =>
    result === target
      ? null
      : {
          target: { type: "folder", id: target.id },
          before: { name: target.name, parentId: target.parentId },
          after: { name: result.name, parentId: result.parentId },
        },
  tags: () => [],
});
