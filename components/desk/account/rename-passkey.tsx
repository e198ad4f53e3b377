"use client";

import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { Field } from "#components/ui/field.tsx";
import { namePasskey } from "#lib/factors/actions.ts";
import { LIMITS } from "#lib/factors/schema.ts";

export function RenamePasskey({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const [wanted, setWanted] = useState(name);
  return (
    <Ask
      open="Rename …"
      title={`Rename the passkey “${name}”`}
      act="Rename"
      run={() => namePasskey(id, wanted)}
      onDone={onDone}
    >
      <Field
        label="Name"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        autoComplete="off"
        maxLength={LIMITS.passkeyName}
      />
    </Ask>
  );
}
