import type { NamedItem } from "#lib/media/desk-library.ts";
import { changeMany } from "./ask.ts";
import type { LibraryOnScreen } from "./use-library.ts";

/** What was just added goes into the folder that is open, and comes first. In the trash nothing arrives. */
export function useArrivals(library: LibraryOnScreen, folderId: string | null, trash: boolean) {
  return async (id: string): Promise<NamedItem | null> => {
    // Where somebody else's own file was there already, it stays where they put it.
    if (folderId) await changeMany({ act: "describe", ids: [id], words: { folderId } });
    return trash ? null : library.arrived(id);
  };
}
