"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { deleteAccount, giveWork } from "#lib/people/actions.ts";

export type Receiver = { id: string; name: string };
type Props = {
  person: { id: string; name: string };
  /** Articles that still want work. */
  open: number;
  receivers: Receiver[];
};

/** For somebody who leaves: what is open goes to somebody else, then the account can go. */
export function LeavingActs({ person, open, receivers }: Props) {
  return (
    <>
      {open > 0 && (
        <li>
          <GiveWork person={person} open={open} receivers={receivers} />
        </li>
      )}
      <li>
        {open > 0 ? (
          <p className="hint">The account can be deleted once its open work is handed over.</p>
        ) : (
          <DeleteAccount {...person} />
        )}
      </li>
    </>
  );
}

function GiveWork({ person: { id, name }, open, receivers }: Props) {
  const [to, setTo] = useState(receivers[0]?.id ?? "");
  const router = useRouter();
  const articles = open === 1 ? "one open article" : `${open} open articles`;
  if (receivers.length === 0) return <p className="hint">Nobody else is here to take {articles}.</p>;
  return (
    <Ask
      open={`Hand over ${articles} …`}
      title={`Hand over ${articles} of ${name}?`}
      act="Hand over"
      run={() => giveWork(id, to)}
      onDone={router.refresh}
    >
      <SelectField label="To" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
        {receivers.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </SelectField>
      <p>
        Drafts, and live articles with unpublished changes, then count as begun by them. Bylines and what readers see
        stay as they are.
      </p>
    </Ask>
  );
}

function DeleteAccount({ id, name }: { id: string; name: string }) {
  const [forget, setForget] = useState(false);
  const router = useRouter();
  return (
    <Ask
      open="Delete this account …"
      title={`Delete the account of ${name}?`}
      act={`Delete the account of ${name}`}
      look="grave"
      run={() => deleteAccount(id, forget)}
      onDone={() => router.push("/admin/people")}
    >
      <p>
        {name} is signed out everywhere and cannot sign in again; e-mail and password are removed. Articles, bylines and
        the record of what was done stay. It cannot be undone, but the same e-mail can be invited anew.
      </p>
      <div className="field">
        <label className="choice">
          <input type="checkbox" checked={forget} onChange={(event) => setForget(event.currentTarget.checked)} />
          <span>Forget the name, too</span>
          <small>The record then says “Former colleague”. The author profile that readers see is not touched.</small>
        </label>
      </div>
    </Ask>
  );
}
