import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { PAGE_LIMITS } from "#lib/topics/page-limits.ts";

type Props = { value: string; error?: string | undefined; onChange: (value: string) => void };

/** Some paragraphs of plain writing, with links in them. */
export function IntroductionField({ value, error, onChange }: Props) {
  const field = useFieldIds(true, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>Introduction</label>
      <FieldHint
        {...field}
        hint={
          <>
            What this is about, in some paragraphs with an empty line between them. A link is{" "}
            <code>[words](address)</code>, <code>*italic*</code> and <code>**bold**</code> are written so.
          </>
        }
      />
      <textarea
        {...field.input}
        rows={9}
        dir="auto"
        maxLength={PAGE_LIMITS.introduction}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <FieldError {...field} error={error} />
    </div>
  );
}
