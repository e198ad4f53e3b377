"use client";

import { Field, Options, SelectField } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveSettings } from "#lib/settings/actions.ts";
import type { Option } from "#lib/settings/options.ts";
import { LIMITS } from "#lib/settings/schema.ts";

type Props = {
  settings: { name: string; tagline: string; language: string; timeZone: string };
  languages: Option[];
  timeZones: Option[];
};

export function SettingsForm({ settings, languages, timeZones }: Props) {
  const state = useForm(saveSettings);
  const { errors } = state;
  return (
    <SaveForm state={state} done="Saved. Readers see it at once.">
      <Field
        label="Name"
        name="name"
        defaultValue={settings.name}
        maxLength={LIMITS.name}
        autoComplete="off"
        required
        error={errors.name}
      />
      <Field
        label="Tagline"
        hint="One line under the name. May be empty."
        name="tagline"
        defaultValue={settings.tagline}
        maxLength={LIMITS.tagline}
        autoComplete="off"
        error={errors.tagline}
      />
      <SelectField
        label="Language"
        hint="Of the pages around the articles."
        name="language"
        defaultValue={settings.language}
        error={errors.language}
      >
        <Options of={languages} />
      </SelectField>
      <SelectField
        label="Time zone"
        hint="Dates and times are told in it."
        name="timeZone"
        defaultValue={settings.timeZone}
        error={errors.timeZone}
      >
        <Options of={timeZones} />
      </SelectField>
    </SaveForm>
  );
}
