import { newId } from "#db/id.ts";
import { type Folder, folders } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { placeUnder, refuseTakenName } from "../folder-places.ts";
import { canArrange } from "../policy.ts";
import { CreateFolderInput } from "../schema.ts";
import { sortName } from "../words.ts";

export const createFolder = defineCommand({
  name: "folder.create",
  input: CreateFolderInput,
  load: async () => null,
  can: canArrange,

  async run({ tx, input: { name, parentId }, context: { actor, now } }): Promise<Folder> {
    const { depth } = await placeUnder(tx, parentId);
    const createdBy = actor.type === "person" ? actor.id : null;
    const folder = { id: newId(), name, nameKey: sortName(name), parentId, depth, createdBy, createdAt: now };
    await refuseTakenName(tx, folder);
    await tx.insert(folders).values(folder);
    return folder;
  },

  event: ({ result: { id, name, parentId } }) => ({ target: { type: "folder", id }, after: { name, parentId } }),
  tags: () => [],
});
