import { log } from "#lib/kernel/log.ts";
import { storage } from "./storage.ts";

/** Removes files that no row names any more. What cannot be removed is logged: it costs room, nothing else. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await storage()
      .remove(name)
      .catch((error) => log().warn({ error, name }, "could not remove a file that nothing uses"));
  }
}

/** The same of everything in these folders. */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = await storage()
      .list(folder)
      .catch((error) => {
        log().warn({ error, folder }, "could not list the files that nothing uses");
        return [];
      });
    await removeFiles(names);
  }
}
