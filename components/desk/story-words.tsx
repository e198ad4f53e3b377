import { assigneeChoices, PRIORITY_WORDS } from "#components/desk/plan/assignee-choices.ts";
import type { Colleague } from "#lib/plan/desk.ts";
import { Word } from "./word.tsx";

type Choose<Wish> = (change: Partial<Wish>) => void;
type InSection = { section?: string | undefined };
type Given = { assignee?: string | undefined };
type Important = { priority?: string | undefined };

/** “all sections”, or one. */
export function SectionWord<Wish extends InSection>(props: {
  shown: Wish;
  of: { value: string; label: string }[];
  sign?: string;
  choose: Choose<Wish>;
}) {
  const { shown, ...word } = props;
  return <Word<Wish> {...word} label="Section" name="section" value={shown.section} none="all sections" />;
}

/** “given to anyone”, or to whom. */
export function GivenToWord<Wish extends Given>(props: {
  shown: Wish;
  colleagues: readonly Colleague[];
  sign?: string;
  choose: Choose<Wish>;
}) {
  const { shown, colleagues, ...word } = props;
  const people = assigneeChoices(colleagues);
  return <Word<Wish> {...word} label="Given to" name="assignee" value={shown.assignee} of={people} none="anyone" />;
}

/** “any priority”, or which. */
export function PriorityWord<Wish extends Important>({ shown, choose }: { shown: Wish; choose: Choose<Wish> }) {
  return (
    <Word<Wish>
      label="Priority"
      name="priority"
      value={shown.priority}
      of={PRIORITY_WORDS}
      none="any"
      choose={choose}
    />
  );
}
