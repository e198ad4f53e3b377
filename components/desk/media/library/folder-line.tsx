import { Button } from "#components/ui/button.tsx";
import type { Branch } from "./folder-paths.ts";

export type FolderQuestion = "new" | "change" | "delete";
type Props = { folder: Branch | null; may: boolean; ask: (question: FolderQuestion) => void };

/** The folder that is open, and what can be done with it. A new one is made at the side where there is room for it. */
export function FolderLine({ folder, may, ask }: Props) {
  return (
    <div className="library-folder" data-open={folder !== null || undefined}>
      {folder && <h2 dir="auto">{folder.path}</h2>}
      {may && (
        <Button look="plain" onClick={() => ask("new")}>
          {folder ? "New folder in it …" : "New folder …"}
        </Button>
      )}
      {folder && may && (
        <>
          <Button look="plain" onClick={() => ask("change")}>
            Rename or move …
          </Button>
          <Button look="plain" onClick={() => ask("delete")}>
            Delete the folder …
          </Button>
        </>
      )}
    </div>
  );
}
