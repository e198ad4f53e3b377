"use client";

import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";

type Props = {
  label: string;
  hint?: string;
  value: string;
  /** In characters. */
  most: number;
  /** Whether line breaks are part of the text. */
  breaks?: boolean;
  disabled?: boolean;
  error?: string | undefined;
  changed: (value: string) => void;
};

/** A text that may be longer than one line on the screen; of one paragraph, unless it `breaks`. */
export function WordsField({ label, hint, value, most, breaks = false, disabled = false, error, changed }: Props) {
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      <textarea
        {...field.input}
        rows={2}
        maxLength={most}
        value={value}
        disabled={disabled}
        // Pasted line ends would be refused by the server where the text has none.
        onChange={(event) => changed(breaks ? event.target.value : event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
      />
      <FieldError {...field} error={error} />
    </div>
  );
}
