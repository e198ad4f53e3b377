"use client";

import { Options, SelectField } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveTrash } from "#lib/settings/actions.ts";
import { TRASH_CHOICES } from "#lib/settings/schema.ts";

/** How long what lies in the trash of articles is kept. */
export function TrashForm({ keepTrashDays }: { keepTrashDays: number | null }) {
  const state = useForm(saveTrash);
  const { errors } = state;
  return (
    <SaveForm state={state} done="Saved. What has lain there longer goes within an hour." quiet>
      <SelectField
        label="Articles in the trash"
        hint="After this time they are removed for good, with their history and comments. A longer time brings nothing back."
        name="keepTrashDays"
        defaultValue={keepTrashDays ?? "ever"}
        error={errors.keepTrashDays}
      >
        <Options of={TRASH_CHOICES.map((days) => ({ value: String(days ?? "ever"), label: inWords(days) }))} />
      </SelectField>
    </SaveForm>
  );
}

function inWords(days: number | null): string {
  if (days === null) return "Kept until somebody deletes them";
  return days === 365 ? "Kept for a year" : `Kept for ${days} days`;
}
