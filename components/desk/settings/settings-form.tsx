"use client";

import { Button } from "#components/ui/button.tsx";
import { Field, Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
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
  const { form, reply, pending, errors, problem } = useForm(saveSettings);
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      {reply?.ok && <Notice tone="done">Saved. Readers see it at once.</Notice>}
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
      <div className="acts">
        <Button type="submit" busy={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
      </div>
    </form>
  );
}
