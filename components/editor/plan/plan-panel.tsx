import { BriefField } from "#components/desk/plan/brief-field.tsx";
import { DAY_HINTS, DayField } from "#components/desk/plan/day-field.tsx";
import { PRIORITY_CHOICES } from "#components/desk/plan/priority-choices.ts";
import { ZoneField } from "#components/desk/plan/zone-field.tsx";
import { Field, Options, SelectField } from "#components/ui/field.tsx";
import { useScripted } from "#components/ui/use-scripted.ts";
import type { Priority } from "#db/vocabulary.ts";
import { PLAN_LIMITS } from "#lib/plan/limits.ts";
import { useOwnZone } from "../schedule/use-own-zone.ts";
import { AssigneeField } from "./assignee-field.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanLine } from "./plan-line.tsx";
import type { Plan } from "./use-plan.ts";

/** What the story shall be, who has it and by when. Saves by itself. */
export function PlanPanel({ plan }: { plan: Plan }) {
  const { opened, fields, state, timeZone } = plan;
  const own = useOwnZone();
  const scripted = useScripted();
  if (!opened.may.plan) return <PlanFacts plan={plan} all />;
  const { errors } = state;
  return (
    // Fields of a text are saved when they are left.
    <section className="plan-panel" aria-label="Plan" onBlur={plan.leave}>
      <h2>Plan</h2>
      <fieldset className="plan-fields" disabled={!scripted}>
        <Field
          label="Working title"
          value={fields.workingTitle}
          error={errors.workingTitle}
          dir="auto"
          maxLength={PLAN_LIMITS.workingTitle}
          onChange={(event) => plan.type({ workingTitle: event.currentTarget.value })}
        />
        <BriefField
          value={fields.brief}
          error={errors.brief}
          onChange={(event) => plan.type({ brief: event.currentTarget.value })}
        />
        {opened.may.assign ? (
          <>
            <AssigneeField plan={plan} error={errors.assigneeId} />
            <DayField
              label="Due"
              name="due"
              hint={DAY_HINTS.due}
              error={errors.due}
              {...fields.due}
              onChange={(due) => plan.choose({ due })}
            />
          </>
        ) : (
          <PlanFacts plan={plan} />
        )}
        <SelectField
          label="Priority"
          value={fields.priority}
          error={errors.priority}
          onChange={(event) => plan.choose({ priority: event.currentTarget.value as Priority })}
        >
          <Options of={PRIORITY_CHOICES} />
        </SelectField>
        <DayField
          label="Planned for"
          name="planned"
          hint={DAY_HINTS.planned}
          error={errors.planned}
          {...fields.planned}
          onChange={(planned) => plan.choose({ planned })}
        />
        <ZoneField
          value={fields.zone}
          site={timeZone}
          own={own}
          error={errors.zone}
          onChange={(zone) => plan.choose({ zone })}
        />
      </fieldset>
      <PlanLine plan={plan} />
    </section>
  );
}
