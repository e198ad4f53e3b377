import type { ComponentProps } from "react";
import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { PLAN_LIMITS } from "#lib/plan/limits.ts";

type Props = Omit<ComponentProps<"textarea">, "name"> & { error?: string | undefined };

/** What a story shall be about, in paragraphs. */
export function BriefField({ error, ...area }: Props) {
  const hint = "What it is about, who to ask, how long. Readers never see it.";
  const field = useFieldIds(hint, error);
  return (
    <div className="field">
      <label htmlFor={field.id}>Brief</label>
      <FieldHint {...field} hint={hint} />
      <textarea {...area} {...field.input} name="brief" rows={4} dir="auto" maxLength={PLAN_LIMITS.brief} />
      <FieldError {...field} error={error} />
    </div>
  );
}
