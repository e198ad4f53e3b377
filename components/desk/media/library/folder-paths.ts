import type { DeskFolder } from "#lib/media/desk-folders.ts";
import { MOST_COUNTED } from "#lib/media/limits.ts";

export type Branch = DeskFolder & {
  /** From the top, such as “Trip / Day one”. */
  path: string;
  /** In it and in all folders within, in words. */
  count: string;
  within: Branch[];
};

/** Folders as the tree that they are; each level by name. */
export function treeOf(folders: readonly DeskFolder[], parent: Branch | null = null): Branch[] {
  return folders
    .filter(({ parentId }) => parentId === (parent?.id ?? null))
    .map((folder) => {
      const branch: Branch = { ...folder, path: parent ? `${parent.path} / ${folder.name}` : folder.name, ...EMPTY };
      branch.within = treeOf(folders, branch);
      branch.count = countOf(branch);
      return branch;
    });
}

const EMPTY = { count: "", within: [] as Branch[] };

/** Every folder, each right behind the one it lies in. */
export function inOrder(tree: readonly Branch[]): Branch[] {
  return tree.flatMap((branch) => [branch, ...inOrder(branch.within)]);
}

/** It and all within. */
export function idsWithin(branch: Branch): string[] {
  return inOrder([branch]).map(({ id }) => id);
}

function countOf(branch: Branch): string {
  const all = inOrder([branch]);
  const items = all.reduce((sum, folder) => sum + folder.items, 0);
  if (all.some((folder) => folder.items >= MOST_COUNTED)) return `${items.toLocaleString("en")}+`;
  return items > 0 ? items.toLocaleString("en") : "";
}
