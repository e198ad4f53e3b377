"use client";

import { useFieldIds } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveDoor } from "#lib/factors/actions.ts";
import type { DoorSettings } from "#lib/factors/rows.ts";

type Props = {
  settings: DoorSettings;
  /** Every role that somebody can have, by its name. */
  roles: { value: string; label: string }[];
  /** Whether this site sends mail. */
  mail: boolean;
};

/** How people sign in. */
export function DoorForm({ settings, roles, mail }: Props) {
  const state = useForm(saveDoor);
  const { errors, reply } = state;
  const field = useFieldIds(undefined, errors.secondFactorRoles);
  return (
    <SaveForm state={state} done={reply?.ok ? saved(reply.result.halved) : ""}>
      <fieldset className="field" aria-describedby={field.input["aria-describedby"]}>
        <legend>A second factor is needed for</legend>
        <span className="hint">
          Whoever has such a role and no second factor is asked to set one up at their next step, before anything else.
          What they are writing is kept.
        </span>
        {roles.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              name="secondFactorRoles[]"
              value={value}
              defaultChecked={settings.secondFactorRoles.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend>Signing in by mail</legend>
        <label className="choice">
          <input type="checkbox" name="mailLinks" defaultChecked={settings.mailLinks} />
          <span>A mailed link stands for the password</span>
          <small>
            {mail
              ? "It works once, within 15 minutes. A second factor is still asked for."
              : "Counts once mail is configured: this site sends none yet."}
          </small>
        </label>
      </fieldset>
    </SaveForm>
  );
}

function saved(halved: number): string {
  if (halved === 0) return "Saved.";
  const browsers = halved === 1 ? "One signed-in browser is" : `${halved} signed-in browsers are`;
  return `Saved. ${browsers} now asked to set up a second factor.`;
}
