import { removeFiles } from "#lib/kernel/storage/remove-files.ts";
import { storage } from "#lib/kernel/storage/storage.ts";

/** Removes the files of pictures whose rows are gone already. */
export async function removeFilesOf(pictureIds: readonly string[]): Promise<void> {
  if (pictureIds.length === 0) return;
  const originals = await storage().list("originals");
  for (const id of pictureIds) {
    const own = originals.filter((name) => name.startsWith(`originals/${id}`));
    await removeFiles([...(await storage().list(`public/${id}`)), ...own]);
  }
}
