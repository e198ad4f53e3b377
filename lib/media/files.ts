import { removeFiles } from "#lib/kernel/storage/remove-files.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { PICTURE_TYPES } from "./limits.ts";
import { originalName } from "./names.ts";

/** Removes the files of pictures whose rows are gone already. */
export async function removeFilesOf(pictureIds: readonly string[]): Promise<void> {
  for (const id of pictureIds) {
    const originals = Object.keys(PICTURE_TYPES).map((type) => originalName(id, type));
    await removeFiles([...(await storage().list(`public/${id}`)), ...originals]);
  }
}
