"use client";

import { useRouter } from "next/navigation";
import { indented } from "#components/desk/places/indented.ts";
import { SelectField } from "#components/ui/field.tsx";
import type { DeskStages } from "#lib/review/desk-stages.ts";

type Props = { sections: DeskStages["sections"]; chosen: string | null };

/** Of which place the stages are shown; the address says it too. */
export function WherePicker({ sections, chosen }: Props) {
  const router = useRouter();
  return (
    <div className="form stages-where">
      <SelectField
        label="Stages of"
        value={chosen ?? ""}
        onChange={({ target: { value } }) =>
          router.push(value ? `/admin/settings/stages?section=${value}` : "/admin/settings/stages")
        }
      >
        <option value="">The whole site</option>
        {sections.map(({ id, name, depth, own }) => (
          <option key={id} value={id}>
            {indented({ name, depth })}
            {own ? " (own stages)" : ""}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
