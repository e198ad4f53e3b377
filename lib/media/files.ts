import { log } from "#lib/kernel/log.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { PICTURE_TYPES } from "./limits.ts";
import { originalName } from "./names.ts";

/** Removes files that no row names any more. What cannot be removed is logged: it costs room, nothing else. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await storage()
      .remove(name)
      .catch((error) => log().warn({ error, name }, "could not remove a file that nothing uses"));
  }
}

/** The same for pictures whose rows are gone already. */
export async function removeFilesOf(pictureIds: readonly string[]): Promise<void> {
  for (const id of pictureIds) {
    const originals = Object.keys(PICTURE_TYPES).map((type) => originalName(id, type));
    await removeFiles([...(await storage().list(`public/${id}`)), ...originals]);
  }
}
