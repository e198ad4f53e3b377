"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError, Options, SelectField, useFieldIds } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveLanguages } from "#lib/settings/actions.ts";
import type { Option } from "#lib/settings/options.ts";

/** `own`: the site's; `chosen`: those besides it; `translated`: those that pages have words in. */
type Props = { own: string; chosen: string[]; languages: Option[]; translated: string[] };

/** The languages that have a front page and feeds of their own. */
export function LanguagesForm({ own, chosen, languages, translated }: Props) {
  const state = useForm(saveLanguages);
  const [others, setOthers] = useState(chosen);
  const [next, setNext] = useState("");
  const field = useFieldIds(undefined, state.errors.languages);
  const nameOf = (code: string) => languages.find(({ value }) => value === code)?.label ?? code;
  const free = languages.filter(({ value }) => value !== own && !others.includes(value));
  const inEnglish = (code: string) => !translated.includes(code.split("-")[0] as string);

  function add() {
    if (next) setOthers([...others, next]);
    setNext("");
  }

  return (
    <SaveForm state={state} done="Saved. Readers see it at once." quiet>
      <p className="about">
        Each has a front page and feeds of what is published in it. {nameOf(own)} has the front page of the site.
      </p>
      {others.length > 0 && (
        <ul
          className="site-languages"
          aria-label="Languages besides it"
          aria-describedby={field.input["aria-describedby"]}
        >
          {others.map((code) => (
            <li key={code}>
              <input type="hidden" name="languages[]" value={code} />
              <span>
                {nameOf(code)}
                {inEnglish(code) && <small> Words around the articles are in English.</small>}
              </span>
              <Button
                look="plain"
                aria-label={`Remove ${nameOf(code)}`}
                onClick={() => setOthers(others.filter((each) => each !== code))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FieldError {...field} error={state.errors.languages} />
      <div className="add-language">
        <SelectField label="Another language" value={next} onChange={(event) => setNext(event.target.value)}>
          <option value="">Choose …</option>
          <Options of={free} />
        </SelectField>
        <Button look="plain" disabled={!next} onClick={add}>
          Add
        </Button>
      </div>
    </SaveForm>
  );
}
