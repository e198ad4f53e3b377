import { FieldError, useFieldIds } from "#components/ui/field.tsx";
import { LIMITS } from "#lib/review/limits.ts";

type Props = { label: string; value: string; onChange: (note: string) => void; error: string | undefined };

/** What is said with an act, in as many lines as it needs. */
export function NoteField({ label, value, onChange, error }: Props) {
  const field = useFieldIds(undefined, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      <textarea
        {...field.input}
        rows={4}
        maxLength={LIMITS.note}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError {...field} error={error} />
    </div>
  );
}
