import { Options, SelectField } from "#components/ui/field.tsx";
import type { Plan } from "./use-plan.ts";

/** Who has the story. Somebody who left the house stands there until another is chosen. */
export function AssigneeField({ plan, error }: { plan: Plan; error?: string | undefined }) {
  const { assignee, colleagues } = plan.opened;
  const known = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const gone = assignee && !known.some(({ value }) => value === assignee.id);
  return (
    <SelectField
      label="Given to"
      hint="They are told, and can see and write it."
      value={plan.fields.assigneeId}
      error={error}
      onChange={(event) => plan.choose({ assigneeId: event.currentTarget.value })}
    >
      <option value="">Nobody</option>
      {gone && <option value={assignee.id}>{assignee.name}, who cannot sign in</option>}
      <Options of={known} />
    </SelectField>
  );
}
