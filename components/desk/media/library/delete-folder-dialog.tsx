import { useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { deleteFolder } from "./ask.ts";
import type { Branch } from "./folder-paths.ts";

type Props = { folder: Branch; parent: Branch | null; deleted: () => void; onClose: () => void };

/** Says what becomes of what is in it. */
export function DeleteFolderDialog({ folder, parent, deleted, onClose }: Props) {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const isEmpty = folder.items === 0 && folder.within.length === 0;
  const where = parent ? `one level up, to “${parent.name}”` : "to the top of the library";

  async function go(): Promise<void> {
    setBusy(true);
    const answer = await deleteFolder(folder.id);
    setBusy(false);
    if (!answer.ok) return setProblem(Object.values(answer.fields ?? {})[0] ?? answer.message);
    onClose();
    deleted();
  }

  return (
    <Sheet title={`Delete the folder “${folder.name}”?`} onClose={onClose}>
      <p>
        {isEmpty
          ? "Nothing is in it."
          : `Nothing in it is deleted: ${contents(folder)} ${where}, and stay in the articles that use them.`}
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button look="grave" busy={busy} onClick={go}>
          Delete the folder
        </Button>
      </div>
    </Sheet>
  );
}

function contents({ items, within }: Branch): string {
  const parts = [
    ...(items > 0 ? [items === 1 ? "one item" : `${items.toLocaleString("en")} items`] : []),
    ...(within.length > 0 ? [within.length === 1 ? "one folder" : `${within.length} folders`] : []),
  ];
  return `${parts.join(" and ")} ${parts.length === 1 && /^one/.test(parts[0] ?? "") ? "goes" : "go"}`;
}
