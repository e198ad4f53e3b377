import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { FieldComment } from "./comments/field-comment.tsx";
import { fieldId } from "./fields-props.ts";

type Props = {
  name: string;
  label: string;
  value: string;
  /** Bound in characters. */
  limit: number;
  /** Where it is better to stay below; the count says so. */
  advised?: number;
  hint?: string;
  placeholder?: string | undefined;
  error: string | undefined;
  editable: boolean;
  onChange: (value: string) => void;
};

/** A small text with a count, one line to the server and as many on the screen as it takes. */
export function WordsField({
  name,
  label,
  value,
  limit,
  advised,
  hint,
  placeholder,
  error,
  editable,
  onChange,
}: Props) {
  const over = value.length - limit;
  const message = error ?? (over > 0 ? `${over} characters too many.` : undefined);
  const count =
    advised || value.length > limit * 0.8
      ? `${value.length} of ${advised ? `about ${advised}` : limit} characters`
      : undefined;
  const note = [hint, count].filter(Boolean).join(" ");
  const ids = useFieldIds(note, message);
  return (
    <div className="field words-field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <textarea
        {...ids.input}
        id={fieldId(name)}
        rows={1}
        dir="auto"
        value={value}
        placeholder={placeholder}
        readOnly={!editable}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
      />
      <FieldHint {...ids} hint={note} />
      <FieldError {...ids} error={message} />
      <FieldComment name={name} />
    </div>
  );
}
