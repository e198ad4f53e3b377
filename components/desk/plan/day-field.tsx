import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";

export type ChosenDay = { day: string; time: string };
type Props = ChosenDay & {
  label: string;
  /** Of both fields: `due` has the fields dueDay and dueTime. */
  name: string;
  hint: string;
  error?: string | undefined;
  onChange: (chosen: ChosenDay) => void;
};

/** A day, and a time of it for whoever wants one. */
export function DayField({ label, name, hint, error, day, time, onChange }: Props) {
  const field = useFieldIds(hint, error);
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = field.input;
  const about = { "aria-describedby": describedBy, "aria-invalid": invalid };
  return (
    <fieldset className="field day-field">
      <legend>{label}</legend>
      <FieldHint {...field} hint={hint} />
      <div>
        <input
          {...about}
          type="date"
          name={`${name}Day`}
          aria-label={`${label}: day`}
          value={day}
          max="9999-12-31"
          onChange={(event) => onChange({ day: event.currentTarget.value, time })}
        />
        <input
          {...about}
          type="time"
          name={`${name}Time`}
          aria-label={`${label}: time`}
          value={time}
          onChange={(event) => onChange({ day, time: event.currentTarget.value.slice(0, 5) })}
        />
      </div>
      <FieldError {...field} error={error} />
    </fieldset>
  );
}

/** What the fields say where nothing else is wrong. */
export const DAY_HINTS = {
  due: "Without a time: by the end of the day.",
  planned: "A plan that publishes nothing by itself. Without a time: around noon.",
};
