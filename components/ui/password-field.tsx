"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { FieldError, FieldHint, useFieldIds } from "./field.tsx";

type Props = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, hint, error, ...input }: Props) {
  const [shown, setShown] = useState(false);
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      <div className="password">
        <input
          {...input}
          {...field.input}
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <button type="button" aria-pressed={shown} aria-label="Show the password" onClick={() => setShown(!shown)}>
          {shown ? "Hide" : "Show"}
        </button>
      </div>
      <FieldError {...field} error={error} />
    </div>
  );
}
