"use client";

import type { ComponentProps, FormEvent, ReactNode } from "react";
import { FieldError, FieldHint, useFieldIds } from "./field.tsx";

type Props = Omit<ComponentProps<"textarea">, "onInput"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
};

/** One line of text that is long: shown on several rows, and what is pasted with breaks becomes one. */
export function LongField({ label, hint, error, rows = 3, ...area }: Props) {
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      <textarea {...area} {...field.input} rows={rows} onInput={keepOneLine} />
      <FieldError {...field} error={error} />
    </div>
  );
}

function keepOneLine(event: FormEvent<HTMLTextAreaElement>): void {
  const area = event.currentTarget;
  if (area.value.includes("\n")) area.value = area.value.replace(/\s*\n\s*/g, " ");
}
