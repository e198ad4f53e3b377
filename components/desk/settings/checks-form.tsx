"use client";

import { Button } from "#components/ui/button.tsx";
import { useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { CHECKS, type Check, SEVERITIES } from "#db/vocabulary.ts";
import { ABOUT, SEVERITY_WORDS } from "#lib/checks/about.ts";
import { saveChecks } from "#lib/checks/actions.ts";
import { type Choices, FIXED, severityOf, USUAL } from "#lib/checks/severities.ts";

/** What each check does to a publication. */
export function ChecksForm({ choices }: { choices: Choices }) {
  const { form, reply, pending, errors, problem } = useForm(saveChecks);
  return (
    <form {...form} className="form checks-form">
      {CHECKS.map((check) =>
        FIXED.has(check) ? (
          <Always key={check} check={check} />
        ) : (
          <Choice key={check} check={check} choices={choices} error={errors[check]} />
        ),
      )}
      {/* Beside the button: the head of the list is out of sight by then. */}
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Saved. It counts for the next publication.</Notice>}
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
      </div>
    </form>
  );
}

function Choice({ check, choices, error }: { check: Check; choices: Choices; error: string | undefined }) {
  const { name, means } = ABOUT[check];
  const field = useFieldIds(means, error);
  const chosen = severityOf(check, choices);
  return (
    <fieldset className="field check-choice" aria-describedby={field.input["aria-describedby"]}>
      <legend>{name}</legend>
      <p className="hint" id={field.hintId}>
        {means} <span className="usual">As it comes: {SEVERITY_WORDS[USUAL[check]].toLowerCase()}.</span>
      </p>
      <div className="check-severities">
        {SEVERITIES.map((severity) => (
          <label key={severity} className="choice">
            <input type="radio" name={check} value={severity} defaultChecked={severity === chosen} />
            <span>{SEVERITY_WORDS[severity]}</span>
          </label>
        ))}
      </div>
      {error && (
        <span className="error" id={field.errorId}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

function Always({ check }: { check: Check }) {
  const { name, means } = ABOUT[check];
  return (
    <div className="field check-choice">
      <h2>{name}</h2>
      <p className="hint">{means}</p>
      <p className="check-always">Always</p>
    </div>
  );
}
