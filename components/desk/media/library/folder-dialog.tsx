import { type FormEvent, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import { type Answer, saveFolder } from "./ask.ts";
import { type Branch, idsWithin } from "./folder-paths.ts";

type Props = {
  /** The one to be renamed or moved; null for a new one. */
  folder: Branch | null;
  /** Where a new one lies at first. */
  parentId: string | null;
  folders: readonly Branch[];
  saved: (folder: DeskFolder) => void;
  onClose: () => void;
};

/** The name and the place of a folder. */
export function FolderDialog({ folder, parentId, folders, saved, onClose }: Props) {
  const [refusal, setRefusal] = useState<Extract<Answer<unknown>, { ok: false }> | null>(null);
  const [busy, setBusy] = useState(false);
  const inside = folder ? idsWithin(folder) : [];
  const { name, parentId: place, ...others } = refusal?.fields ?? {};

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const words = { name: String(form.get("name")), parentId: String(form.get("parentId") ?? "") || null };
    const answer = await saveFolder(folder?.id ?? null, words);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer);
    onClose();
    saved(answer.result);
  }

  return (
    <Sheet title={folder ? `Rename or move “${folder.name}”` : "New folder"} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        {refusal && !name && !place && <Notice tone="error">{Object.values(others)[0] ?? refusal.message}</Notice>}
        <Field
          label="Name"
          name="name"
          defaultValue={folder?.name ?? ""}
          maxLength={TEXT_LIMITS.name}
          error={name}
          dir="auto"
          autoComplete="off"
        />
        <SelectField
          label="In"
          name="parentId"
          defaultValue={(folder ? folder.parentId : parentId) ?? ""}
          error={place}
        >
          <option value="">the top of the library</option>
          {folders
            .filter(({ id }) => !inside.includes(id))
            .map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
        </SelectField>
        {folder && <p>What is in it comes along. Addresses of this view go on working.</p>}
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" busy={busy}>
            {folder ? "Save" : "Make the folder"}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
