import { useEffect, useState } from "react";
import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { Button } from "#components/ui/button.tsx";
import { Field, Options, SelectField } from "#components/ui/field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { planStory } from "#lib/plan/actions.ts";
import { PLAN_LIMITS } from "#lib/plan/limits.ts";
import { BriefField } from "./brief-field.tsx";
import { type ChosenDay, DAY_HINTS, DayField } from "./day-field.tsx";
import type { StoryChoices } from "./plan-story.tsx";
import { PRIORITY_CHOICES } from "./priority-choices.ts";
import { ZoneField } from "./zone-field.tsx";

type Props = StoryChoices & { onDone: (title: string) => void; onCancel: () => void };

const NO_DAY: ChosenDay = { day: "", time: "" };

/** Who may give stories to people says at once who writes it and by when. */
export function StoryForm({ sections, colleagues, timeZone, onDone, onCancel }: Props) {
  const { form, reply, pending, errors, problem } = useForm(planStory);
  const own = useOwnZone();
  const [title, setTitle] = useState("");
  const [due, setDue] = useState(NO_DAY);
  const [planned, setPlanned] = useState(NO_DAY);
  const [zone, setZone] = useState(timeZone);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (reply?.ok) onDone(title.trim());
  }, [reply]);

  return (
    <form {...form} className="plan-form">
      <Field
        label="Working title"
        name="workingTitle"
        hint="What it is called in the house. It may change, and readers never see it."
        value={title}
        error={errors.workingTitle}
        required
        autoFocus
        dir="auto"
        maxLength={PLAN_LIMITS.workingTitle}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <BriefField error={errors.brief} />
      <div className="pair">
        <SelectField label="Section" name="sectionId" error={errors.sectionId}>
          <option value="">None yet</option>
          <Options of={sections} />
        </SelectField>
        <SelectField label="Priority" name="priority" defaultValue="normal" error={errors.priority}>
          <Options of={PRIORITY_CHOICES} />
        </SelectField>
      </div>
      {colleagues && (
        <>
          <SelectField label="Given to" name="assigneeId" error={errors.assigneeId}>
            <option value="">Nobody yet</option>
            <Options of={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
          </SelectField>
          <DayField label="Due" name="due" hint={DAY_HINTS.due} error={errors.due} {...due} onChange={setDue} />
        </>
      )}
      <DayField
        label="Planned for"
        name="planned"
        hint={DAY_HINTS.planned}
        error={errors.planned}
        {...planned}
        onChange={setPlanned}
      />
      <ZoneField value={zone} site={timeZone} own={own} error={errors.zone} onChange={setZone} />
      {problem && (
        <div className="notice error" role="alert" tabIndex={-1}>
          {problem}
        </div>
      )}
      <div className="acts">
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={pending}>
          {colleagues ? "Plan it" : "Pitch it"}
        </Button>
      </div>
    </form>
  );
}
