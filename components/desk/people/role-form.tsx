"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { giveRole } from "#lib/people/actions.ts";
import { type OwnRoleChoice, RoleOptions, roleWords } from "./role-options.tsx";
import { type SectionChoice, SectionsField } from "./sections-field.tsx";

type Props = {
  id: string;
  name: string;
  /** One of the house's, or the id of an own one. */
  role: string;
  chosen: readonly string[] | null;
  roles: OwnRoleChoice[];
  sections: SectionChoice[];
  isSelf: boolean;
};

/** Somebody's role, and where it counts. */
export function RoleForm({ id, name, role, chosen, roles, sections, isSelf }: Props) {
  const [wanted, setWanted] = useState(role);
  const [where, setWhere] = useState(chosen);
  const router = useRouter();
  const { name: word, may } = roleWords(wanted, roles);
  const narrowed = wanted === "admin" ? null : where;
  const changed = wanted !== role || key(narrowed) !== key(chosen);
  return (
    <div className="form">
      <SelectField label="Role" hint={may} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)}>
        <RoleOptions roles={roles} />
      </SelectField>
      {wanted !== "admin" && sections.length > 0 && (
        <SectionsField sections={sections} chosen={chosen} changed={setWhere} />
      )}
      {changed && (
        <Ask
          open="Change the role …"
          title={`Make ${isSelf ? "yourself" : name} ${article(word)}${narrowed ? ", in some sections" : ""}?`}
          act="Change the role"
          run={() => giveRole(id, wanted, narrowed)}
          onDone={() => (isSelf ? window.location.assign("/sign-in") : router.refresh())}
        >
          <p>
            {may} {isSelf ? "You are" : `${name} is`} signed out everywhere and {isSelf ? "sign" : "signs"} in again
            with the new role.
          </p>
        </Ask>
      )}
    </div>
  );
}

function key(sections: readonly string[] | null): string {
  return JSON.stringify(sections?.toSorted() ?? null);
}

function article(word: string): string {
  return `${/^[AEIOU]/.test(word) ? "an" : "a"} ${word.toLowerCase()}`;
}
