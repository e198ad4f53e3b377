"use client";

import { Options, SelectField } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveKeeping } from "#lib/activity/actions.ts";
import { KEEP_CHOICES, TRACE_CHOICES } from "#lib/activity/schema.ts";

type Props = { keepActivityDays: number | null; keepTracesDays: number };

/** How long the record is kept. */
export function KeepForm({ keepActivityDays, keepTracesDays }: Props) {
  const state = useForm(saveKeeping);
  const { errors } = state;
  return (
    <SaveForm state={state} done="Saved. What is older goes within a day." quiet>
      <SelectField
        label="What people did"
        hint="What is older is removed for good, and a longer time brings nothing back."
        name="keepActivityDays"
        defaultValue={keepActivityDays ?? "ever"}
        error={errors.keepActivityDays}
      >
        <Options of={KEEP_CHOICES.map((days) => ({ value: String(days ?? "ever"), label: inWords(days) }))} />
      </SelectField>
      <SelectField
        label="From which address and browser"
        hint="These are personal data: keep them no longer than you need them."
        name="keepTracesDays"
        defaultValue={keepTracesDays}
        error={errors.keepTracesDays}
      >
        <Options of={TRACE_CHOICES.map((days) => ({ value: String(days), label: inWords(days) }))} />
      </SelectField>
    </SaveForm>
  );
}

function inWords(days: number | null): string {
  if (days === null) return "Kept for ever";
  return days % 365 === 0 ? `Kept for ${days === 365 ? "a year" : `${days / 365} years`}` : `Kept for ${days} days`;
}
