import { DeleteFolderDialog } from "./delete-folder-dialog.tsx";
import { FolderDialog } from "./folder-dialog.tsx";
import type { FolderQuestion } from "./folder-line.tsx";
import type { Choose } from "./use-address.ts";
import type { Folders } from "./use-folders.ts";

type Props = { asked: FolderQuestion | null; folders: Folders; choose: Choose; forget: () => void; close: () => void };

/** What is asked of a folder: its name and place, and whether it is to go. */
export function FolderQuestions({ asked, folders, choose, forget, close }: Props) {
  const { open, parent, all } = folders;
  if (!asked) return null;
  if (asked === "delete" && open) {
    return (
      <DeleteFolderDialog
        folder={open}
        parent={parent}
        onClose={close}
        deleted={() => {
          forget();
          choose({ folder: open.parentId ?? undefined });
          void folders.reload();
        }}
      />
    );
  }
  return (
    <FolderDialog
      folder={asked === "change" ? open : null}
      parentId={open?.id ?? null}
      folders={all}
      onClose={close}
      saved={async (folder) => {
        await folders.reload();
        if (asked === "new") choose({ folder: folder.id });
      }}
    />
  );
}
