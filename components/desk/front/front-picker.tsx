"use client";

import { useRouter } from "next/navigation";
import { indented } from "#components/desk/places/indented.ts";
import { SelectField } from "#components/ui/field.tsx";
import { SITE } from "#lib/front/arrangement.ts";
import type { FrontPlace } from "#lib/front/desk.ts";

/** Which front is shown; the address says it too. */
export function FrontPicker({ places, chosen }: { places: FrontPlace[]; chosen: string }) {
  const router = useRouter();
  return (
    <div className="form front-where">
      <SelectField
        label="Front of"
        value={chosen}
        onChange={({ target: { value } }) =>
          router.push(value === SITE ? "/admin/front" : `/admin/front?section=${value}`)
        }
      >
        {places.map(({ place, name, depth, arranged }) => (
          <option key={place} value={place}>
            {indented({ name, depth })}
            {arranged ? " (arranged)" : ""}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
