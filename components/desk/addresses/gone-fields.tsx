import { Field, FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import type { RuleStatus } from "#db/vocabulary.ts";
import { LIMITS } from "#lib/redirects/limits.ts";

type Props = {
  rule: { reason: string; blockedBy: string };
  status: RuleStatus;
  errors: Record<string, string>;
};

/** What readers are told of something that is gone or withheld. */
export function GoneFields({ rule, status, errors }: Props) {
  const isLegal = status === 451;
  const hint = `Readers see it on the page${isLegal ? "" : ". May be empty"}. Name nobody and nothing that must not be named.`;
  const field = useFieldIds(hint, errors.reason);
  return (
    <>
      <div className="field">
        <label htmlFor={field.id}>Why</label>
        <FieldHint {...field} hint={hint} />
        <textarea
          {...field.input}
          name="reason"
          rows={4}
          dir="auto"
          defaultValue={rule.reason}
          maxLength={LIMITS.reason}
          required={isLegal}
        />
        <FieldError {...field} error={errors.reason} />
      </div>
      {isLegal && (
        <Field
          label="Who demanded it"
          hint="The address of a court’s or an authority’s site. Programs are told too (Link: rel=blocked-by). May be empty."
          name="blockedBy"
          type="url"
          dir="ltr"
          defaultValue={rule.blockedBy}
          maxLength={LIMITS.target}
          autoComplete="off"
          error={errors.blockedBy}
        />
      )}
    </>
  );
}
