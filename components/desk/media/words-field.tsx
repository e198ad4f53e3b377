"use client";

import { useId } from "react";

type Props = {
  label: string;
  hint?: string;
  value: string;
  most: number;
  disabled?: boolean;
  error?: string | undefined;
  changed: (value: string) => void;
};

/** A text of one paragraph that may be longer than one line on the screen. */
export function WordsField({ label, hint, value, most, disabled = false, error, changed }: Props) {
  const id = useId();
  return (
    <div className="media-words">
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <textarea
        id={id}
        rows={2}
        maxLength={most}
        value={value}
        disabled={disabled}
        aria-describedby={hint && `${id}-hint`}
        aria-invalid={error !== undefined}
        aria-errormessage={error && `${id}-error`}
        // Pasted line ends would be refused by the server.
        onChange={(event) => changed(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
      />
      {error && (
        <strong id={`${id}-error`} className="media-error">
          {error}
        </strong>
      )}
    </div>
  );
}
