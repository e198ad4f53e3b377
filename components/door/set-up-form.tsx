"use client";

import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField, Field, Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { Answer } from "#lib/kernel/action.ts";
import { setUpSite } from "#lib/people/actions.ts";
import { LIMITS } from "#lib/people/schema.ts";
import { type Option, presentZoneName } from "#lib/settings/options.ts";
import { LIMITS as SITE_LIMITS } from "#lib/settings/schema.ts";
import { enter } from "./enter.ts";
import { NewPasswordField } from "./new-password-field.tsx";

type Props = {
  secret: string;
  language: string;
  timeZone: string;
  languages: Option[];
  timeZones: Option[];
  sample: boolean;
};

export function SetUpForm({ secret, language, timeZone, languages, timeZones, sample }: Props) {
  const { form, reply, pending, errors, problem } = useForm(async (before: Answer<{ email: string }> | null, typed) =>
    enter(await setUpSite(before, typed), typed),
  );
  const zone = useBrowsersTimeZone(timeZone);
  return (
    <form {...form}>
      {problem && <Notice tone="error">{problem}</Notice>}
      <input type="hidden" name="secret" value={secret} />
      <h2>The publication</h2>
      <Field
        label="Name"
        name="site"
        maxLength={SITE_LIMITS.name}
        autoComplete="organization"
        required
        error={errors.site}
      />
      <div className="pair">
        <SelectField label="Language" name="language" defaultValue={language} error={errors.language}>
          <Options of={languages} />
        </SelectField>
        <SelectField label="Time zone" name="timeZone" defaultValue={timeZone} ref={zone} error={errors.timeZone}>
          <Options of={timeZones} />
        </SelectField>
      </div>
      {sample ? (
        <ChoiceField
          label="The sample edition"
          name="sample"
          defaultValue="keep"
          error={errors.sample}
          choices={[
            {
              value: "keep",
              label: "Keep it for now",
              hint: "Invented articles to learn on. Every page says so; remove them at any time.",
            },
            { value: "remove", label: "Begin with an empty paper" },
          ]}
        />
      ) : (
        <input type="hidden" name="sample" value="keep" />
      )}
      <h2>You, the first admin</h2>
      <Field label="Your name" name="name" autoComplete="name" maxLength={LIMITS.name} required error={errors.name} />
      <Field
        label="E-mail"
        hint="You sign in with it."
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.email}
      />
      <NewPasswordField label="Choose a password" error={errors.password} />
      <Button type="submit" busy={pending || reply?.ok}>
        {pending || reply?.ok ? "Setting up…" : "Set up and sign in"}
      </Button>
    </form>
  );
}

/** A fresh site knows no time zone; the browser of whoever sets it up does. */
function useBrowsersTimeZone(given: string) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const own = presentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const element = select.current;
    if (given !== "UTC" || !element || element.value !== given) return;
    if ([...element.options].some(({ value }) => value === own)) element.value = own;
  }, [given]);
  return select;
}
