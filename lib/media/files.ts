import { removeFiles, removeFolders } from "#lib/kernel/storage/remove-files.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { madeFolder } from "./names.ts";

/** Removes the files of pictures whose rows are gone already. */
export async function removeFilesOf(pictureIds: readonly string[]): Promise<void> {
  if (pictureIds.length === 0) return;
  const originals = await storage().list("originals");
  for (const id of pictureIds) await removeFiles(originals.filter((name) => name.startsWith(`originals/${id}`)));
  await removeFolders(pictureIds.map(madeFolder));
}
