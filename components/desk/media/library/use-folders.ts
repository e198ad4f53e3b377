import { useMemo, useRef, useState } from "react";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import type { Wish } from "./address.ts";
import { readChoices } from "./ask.ts";
import { idsWithin, inOrder, treeOf } from "./folder-paths.ts";

/** The folders as they stand, the one that is open, and what is being dragged to one. */
export function useFolders(choices: LibraryChoices, wish: Wish) {
  const [folders, setFolders] = useState(choices.folders);
  const dragged = useRef<readonly string[]>([]);
  const tree = useMemo(() => treeOf(folders), [folders]);
  const all = useMemo(() => inOrder(tree), [tree]);
  const open = all.find(({ id }) => id === wish.folder) ?? null;
  return {
    tree,
    all,
    open,
    parent: all.find(({ id }) => id === open?.parentId) ?? null,
    async reload(): Promise<void> {
      const answer = await readChoices();
      if (answer.ok) setFolders(answer.result.folders);
    },
    /** Whether what goes there leaves what is shown. */
    isElsewhere(folderId: string | null): boolean {
      if (!wish.folder) return false;
      if (wish.folder === "none") return folderId !== null;
      return !(open && folderId && idsWithin(open).includes(folderId));
    },
    drag: (ids: readonly string[]) => {
      dragged.current = ids;
    },
    dragged: (items: readonly NamedItem[]) => items.filter(({ id }) => dragged.current.includes(id)),
  };
}
export type Folders = ReturnType<typeof useFolders>;
