"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { ROLES, type Role } from "#db/vocabulary.ts";
import { giveRole } from "#lib/people/actions.ts";
import { ROLE_WORDS } from "./words.ts";

type Props = { id: string; name: string; role: Role; isSelf: boolean };

export function RoleForm({ id, name, role, isSelf }: Props) {
  const [wanted, setWanted] = useState<Role>(role);
  const router = useRouter();
  const { name: word, may } = ROLE_WORDS[wanted];
  return (
    <div className="form">
      <SelectField
        label="Role"
        hint={may}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value as Role)}
      >
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_WORDS[each].name}
          </option>
        ))}
      </SelectField>
      {wanted !== role && (
        <Ask
          open={`Make ${isSelf ? "yourself" : name} ${article(word)} …`}
          title={`Make ${isSelf ? "yourself" : name} ${article(word)}?`}
          act="Change the role"
          run={() => giveRole(id, wanted)}
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

function article(word: string): string {
  return `${/^[AEIOU]/.test(word) ? "an" : "a"} ${word.toLowerCase()}`;
}
