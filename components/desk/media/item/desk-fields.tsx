import { SelectField } from "#components/ui/field.tsx";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import { TEXT_LIMITS } from "#lib/media/limits.ts";
import { WordsField } from "../words-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { NameField } from "./name-field.tsx";

/** What readers never see. */
export function DeskFields({ kind, form, say, errors, folders }: FieldsProps & { folders: DeskFolder[] }) {
  return (
    <>
      {kind !== "document" && (
        <NameField form={form} say={say} errors={errors} hint="Whoever saves the original gets it, too." />
      )}
      <WordsField
        label="Note"
        hint="Readers never see it."
        value={form.note}
        most={TEXT_LIMITS.note}
        breaks
        error={errors.note}
        changed={(note) => say({ note })}
      />
      <SelectField
        label="Folder"
        value={form.folderId ?? ""}
        error={errors.folderId}
        onChange={({ target }) => say({ folderId: target.value || null })}
      >
        <option value="">In no folder</option>
        {inTree(folders, null).map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {`${"\u2003".repeat(depth)}${name}`}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** Each folder right after the one that it lies in. */
function inTree(folders: DeskFolder[], parentId: string | null): DeskFolder[] {
  return folders
    .filter((folder) => folder.parentId === parentId)
    .flatMap((folder) => [folder, ...inTree(folders, folder.id)]);
}
