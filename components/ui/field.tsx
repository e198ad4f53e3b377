import { type ComponentProps, type ReactNode, useId } from "react";

type About = { label: string; hint?: ReactNode; error?: string | undefined };

/** A labelled input. The hint and the error are read out with it. */
export function Field({ label, hint, error, ...input }: About & ComponentProps<"input">) {
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      <input {...input} {...field.input} />
      <FieldError {...field} error={error} />
    </div>
  );
}

export function SelectField({ label, hint, error, children, ...select }: About & ComponentProps<"select">) {
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <FieldHint {...field} hint={hint} />
      <select {...select} {...field.input}>
        {children}
      </select>
      <FieldError {...field} error={error} />
    </div>
  );
}

export function Options({ of }: { of: { value: string; label: string }[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export type Choice = { value: string; label: string; hint?: string };

/** One of a few, all of them in sight. */
export function ChoiceField({
  label,
  error,
  name,
  choices,
  defaultValue,
}: About & { name: string; choices: Choice[]; defaultValue: string }) {
  const field = useFieldIds(undefined, error);
  return (
    <fieldset className="field" aria-describedby={field.input["aria-describedby"]}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label className="choice" key={choice.value}>
          <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === defaultValue} />
          <span>{choice.label}</span>
          {choice.hint && <small>{choice.hint}</small>}
        </label>
      ))}
      <FieldError {...field} error={error} />
    </fieldset>
  );
}

/** The ids that tie an input to its hint and its error, and the attributes that say so. */
export function useFieldIds(hint: ReactNode, error: string | undefined) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ");
  return {
    id,
    hintId,
    errorId,
    input: { id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? (true as const) : undefined },
  };
}

export function FieldHint({ hintId, hint }: { hintId: string; hint?: ReactNode }) {
  return hint ? (
    <span className="hint" id={hintId}>
      {hint}
    </span>
  ) : null;
}

export function FieldError({ errorId, error }: { errorId: string; error?: string | undefined }) {
  return error ? (
    <span className="error" id={errorId}>
      {error}
    </span>
  ) : null;
}
