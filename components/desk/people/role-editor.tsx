"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { Field, FieldError } from "#components/ui/field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Right, Rights } from "#db/vocabulary.ts";
import { DECLARED } from "#lib/access/declaration.ts";
import { addRole, removeRole, saveRole } from "#lib/roles/actions.ts";
import type { DeskRole } from "#lib/roles/desk.ts";
import { MAX_ROLE_NAME } from "#lib/roles/schema.ts";
import { FormFrame } from "../places/form-frame.tsx";
import { RIGHT_GROUPS } from "./rights-by-group.ts";
import { reachWord } from "./role-words.ts";

const LIST = "/admin/people/roles";

/** A role of the newsroom's own: its name, and how far each right reaches. */
export function RoleEditor({ role }: { role?: DeskRole }) {
  const state = useForm(role ? saveRole : addRole);
  const router = useRouter();
  useEffect(() => {
    if (state.reply?.ok) router.push(LIST);
  }, [state.reply, router]);
  return (
    <FormFrame state={state} id={role?.id ?? null} add="Add the role" list={LIST}>
      {role && <input type="hidden" name="changedAt" value={role.changedAt} />}
      <Field
        label="Name"
        name="name"
        hint="As the newsroom calls it, such as Fact checker."
        defaultValue={role?.name}
        maxLength={MAX_ROLE_NAME}
        autoComplete="off"
        required
        error={state.errors.name}
      />
      {role && role.holders > 0 && (
        <p className="hint">
          {role.holders === 1 ? "One person has this role and is" : `${role.holders} people have this role and are`}{" "}
          signed out when it changes.
        </p>
      )}
      {RIGHT_GROUPS.map(({ name, rights }) => (
        <fieldset className="field rights" key={name}>
          <legend>{name}</legend>
          {rights
            .filter((right) => !DECLARED[right].adminOnly)
            .map((right) => (
              <RightRow key={right} right={right} rights={role?.rights ?? {}} error={state.errors[`rights.${right}`]} />
            ))}
        </fieldset>
      ))}
    </FormFrame>
  );
}

function RightRow({ right, rights, error }: { right: Right; rights: Rights; error: string | undefined }) {
  const { says, reaches } = DECLARED[right];
  const has = rights[right];
  return (
    <fieldset className="right">
      <legend>{says}</legend>
      <label>
        <input type="radio" name={`rights.${right}`} value="" defaultChecked={!has} /> No
      </label>
      {reaches.map((reach) => (
        <label key={reach}>
          <input type="radio" name={`rights.${right}`} value={reach} defaultChecked={has === reach} />{" "}
          {reachWord(right, reach)}
        </label>
      ))}
      <FieldError errorId={`${right}-error`} error={error} />
    </fieldset>
  );
}

export function DeleteRole({ role: { id, name } }: { role: DeskRole }) {
  const router = useRouter();
  return (
    <Ask
      open="Delete this role …"
      title={`Delete the role “${name}”?`}
      act={`Delete “${name}”`}
      look="grave"
      run={() => removeRole(id)}
      onDone={() => router.push(LIST)}
    >
      <p>Nobody has it, so nobody loses anything. It cannot be undone.</p>
    </Ask>
  );
}
