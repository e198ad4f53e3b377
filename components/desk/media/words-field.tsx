"use client";

import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";

type Props = {
  label: string;
  hint?: string;
  value: string;
  /** In characters. */
  most: number;
  disabled?: boolean;
  error?: string | undefined;
  changed: (value: string) => void;
};

/** A text of one paragraph that may be longer than one line on the screen. */
export function WordsField({ label, hint, value, most, disabled = false, error, changed }: Props) {
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
        // Pasted line ends would be refused by the server.
        onChange={(event) => changed(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
      />
      <FieldError {...field} error={error} />
    </div>
  );
}
